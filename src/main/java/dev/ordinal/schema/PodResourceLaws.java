package dev.ordinal.schema;

import dev.ordinal.manifest.MapNode;
import java.util.Map;

/** Laws about the resources of a whole Pod, which must cover those of its containers. */
final class PodResourceLaws {

  private PodResourceLaws() {}

  static void judge(Field spec, Inspection inspection) {
    Field resources = spec.child("resources");
    if (!resources.isSet()) {
      return;
    }
    if (inspection.since(34) && spec.child("os", "name").is("windows")) {
      inspection.forbidden(resources, "may not be set for a windows pod");
      return;
    }
    if (resources.child("claims").isSet()) {
      inspection.forbidden(
          resources.child("claims"), "claims may not be set for Resources at pod-level");
    }
    ResourceLaws.pod(resources, inspection);
    ResourceLaws.claimsExist(resources, spec.child("resourceClaims"), inspection);
    requestsCoverContainers(spec, resources.child("requests"), inspection);
    if (inspection.since(34)) {
      hugePageLimitsCoverContainers(spec, resources.child("limits"), inspection);
    }
    limitsCoverEachContainer(spec, resources, inspection);
  }

  private static void requestsCoverContainers(Field spec, Field requests, Inspection inspection) {
    Map<String, Quantity> needed = ContainerTotals.of((MapNode) spec.node(), "requests");
    for (String name : needed.keySet()) {
      Field request = requests.key(name);
      boolean judged = request.isSet() || !inspection.since(34);
      if (judged && needed.get(name).value().compareTo(ResourceLaws.value(request)) > 0) {
        inspection.invalid(
            request,
            "must be greater than or equal to aggregate container requests of "
                + needed.get(name).value().toPlainString());
      }
    }
  }

  private static void hugePageLimitsCoverContainers(
      Field spec, Field limits, Inspection inspection) {
    Map<String, Quantity> needed = ContainerTotals.of((MapNode) spec.node(), "limits");
    for (String name : needed.keySet()) {
      Field limit = limits.key(name);
      if (name.startsWith("hugepages-")
          && limit.isSet()
          && needed.get(name).value().compareTo(ResourceLaws.value(limit)) > 0) {
        inspection.invalid(
            limit,
            "must be greater than or equal to aggregate container limits of "
                + needed.get(name).value().toPlainString());
      }
    }
  }

  private static void limitsCoverEachContainer(Field spec, Field resources, Inspection inspection) {
    Field podLimits = resources.child("limits");
    int index = 0;
    for (Field container : spec.child("containers").items()) {
      Field limits = container.child("resources", "limits");
      FieldPath path = resources.path().child("containers").item(index++);
      for (String name : limits.keys()) {
        Field podLimit = podLimits.key(name);
        Field limit = limits.key(name);
        if (podLimit.isSet()
            && ResourceLaws.value(limit).compareTo(ResourceLaws.value(podLimit)) > 0) {
          inspection.invalid(
              limit.at(path.key(name).child("limits")),
              "must be less than or equal to pod limits of " + podLimit.text());
        }
      }
    }
  }
}
