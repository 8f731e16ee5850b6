package dev.ordinal.schema;

import java.math.BigDecimal;
import java.util.HashMap;
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
    Map<String, BigDecimal> needed = aggregate(spec, "requests");
    for (String name : needed.keySet()) {
      Field request = requests.key(name);
      boolean judged = request.isSet() || !inspection.since(34);
      if (judged && needed.get(name).compareTo(ResourceLaws.value(request)) > 0) {
        inspection.invalid(
            request,
            "must be greater than or equal to aggregate container requests of "
                + needed.get(name).toPlainString());
      }
    }
  }

  private static void hugePageLimitsCoverContainers(
      Field spec, Field limits, Inspection inspection) {
    Map<String, BigDecimal> needed = aggregate(spec, "limits");
    for (String name : needed.keySet()) {
      Field limit = limits.key(name);
      if (name.startsWith("hugepages-")
          && limit.isSet()
          && needed.get(name).compareTo(ResourceLaws.value(limit)) > 0) {
        inspection.invalid(
            limit,
            "must be greater than or equal to aggregate container limits of "
                + needed.get(name).toPlainString());
      }
    }
  }

  private static void limitsCoverEachContainer(Field spec, Field resources, Inspection inspection) {
    Field podLimits = resources.child("limits");
    int index = 0;
    for (Field container : spec.child("containers").items()) {
      Field limits = container.child("resources", "limits");
      FieldPath path = resources.path().child("containers").index(index++);
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

  /**
   * What the containers need at once: all of them and the sidecars, or an init container with the
   * sidecars before it if that is more.
   */
  private static Map<String, BigDecimal> aggregate(Field spec, String amounts) {
    Map<String, BigDecimal> total = new HashMap<>();
    for (Field container : spec.child("containers").items()) {
      add(total, container.child("resources", amounts));
    }
    Map<String, BigDecimal> sidecars = new HashMap<>();
    Map<String, BigDecimal> most = new HashMap<>();
    for (Field container : spec.child("initContainers").items()) {
      Field list = container.child("resources", amounts);
      Map<String, BigDecimal> now = new HashMap<>(sidecars);
      add(now, list);
      if (container.child("restartPolicy").is("Always")) {
        add(total, list);
        sidecars = now;
      }
      now.forEach((name, amount) -> most.merge(name, amount, BigDecimal::max));
    }
    most.forEach((name, amount) -> total.merge(name, amount, BigDecimal::max));
    return total;
  }

  private static void add(Map<String, BigDecimal> total, Field amounts) {
    for (String name : amounts.keys()) {
      total.merge(name, ResourceLaws.value(amounts.key(name)), BigDecimal::add);
    }
  }
}
