package dev.ordinal.schema;

import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.ScalarNode;
import java.util.Map;

/**
 * Defaults of a Pod's own resources, which follow from those of its containers (KEP-2837;
 * kubernetes, pkg/apis/core/v1: defaultHugePagePodLimits, defaultPodRequests). They are the Pod's
 * only, not those of a template.
 */
final class PodResources {

  private static final String HUGE_PAGES = "hugepages-";

  private PodResources() {}

  /** Completes resources that are given in part. */
  static void apply(StructEdit pod) {
    MapNode spec = (MapNode) pod.get("spec").orElse(MapNode.EMPTY);
    MapNode resources = spec.map("resources");
    if (resources.map("limits").isEmpty() && resources.map("requests").isEmpty()) {
      return;
    }
    MapNode limits = limits(spec, resources);
    MapNode requests = limits.isEmpty() ? resources.map("requests") : requests(spec, limits);
    MapNode.Builder complete = resources.toBuilder();
    if (!limits.isEmpty()) {
      complete.put("limits", limits);
    }
    if (!requests.isEmpty()) {
      complete.put("requests", requests);
    }
    pod.put("spec", spec.with("resources", complete.build()));
  }

  /** Huge pages that the containers may use count for the Pod. */
  private static MapNode limits(MapNode spec, MapNode resources) {
    MapNode.Builder limits = resources.map("limits").toBuilder();
    ContainerTotals.of(spec, "limits")
        .forEach(
            (name, amount) -> {
              if (name.startsWith(HUGE_PAGES)
                  && !limits.has(name)
                  && !resources.map("requests").has(name)) {
                limits.put(name, ScalarNode.of(amount.canonical()));
              }
            });
    return limits.build();
  }

  /** A Pod requests what its containers do; what none of them requests, up to its limit. */
  private static MapNode requests(MapNode spec, MapNode limits) {
    MapNode.Builder requests = spec.map("resources").map("requests").toBuilder();
    Map<String, Quantity> totals = ContainerTotals.of(spec, "requests");
    totals.forEach(
        (name, amount) -> {
          if (!requests.has(name) && isShared(name)) {
            requests.put(name, ScalarNode.of(amount.canonical()));
          }
        });
    for (MapNode.Entry limit : limits.entries()) {
      boolean supported = isShared(limit.key()) || limit.key().startsWith(HUGE_PAGES);
      if (supported && !requests.has(limit.key())) {
        requests.put(limit.key(), limit.value());
      }
    }
    return requests.build();
  }

  private static boolean isShared(String resource) {
    return resource.equals("cpu") || resource.equals("memory");
  }
}
