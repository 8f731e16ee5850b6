package dev.ordinal.schema;

import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the containers of a Pod need at once: all of them and the sidecars, or an init container
 * with the sidecars before it if that is more.
 */
final class ContainerTotals {

  private ContainerTotals() {}

  /**
   * The totals by resource.
   *
   * @param amounts {@code requests} or {@code limits}
   */
  static Map<String, Quantity> of(MapNode podSpec, String amounts) {
    Map<String, Quantity> total = new TreeMap<>();
    for (Node container : podSpec.list("containers")) {
      add(total, (MapNode) container, amounts);
    }
    Map<String, Quantity> sidecars = new TreeMap<>();
    Map<String, Quantity> most = new TreeMap<>();
    for (Node item : podSpec.list("initContainers")) {
      MapNode container = (MapNode) item;
      Map<String, Quantity> now = new TreeMap<>(sidecars);
      add(now, container, amounts);
      if (container.text("restartPolicy").filter("Always"::equals).isPresent()) {
        add(total, container, amounts);
        sidecars = now;
      }
      now.forEach((name, amount) -> most.merge(name, amount, ContainerTotals::larger));
    }
    most.forEach((name, amount) -> total.merge(name, amount, ContainerTotals::larger));
    return total;
  }

  private static Quantity larger(Quantity left, Quantity right) {
    return right.compareTo(left) > 0 ? right : left;
  }

  private static void add(Map<String, Quantity> total, MapNode container, String amounts) {
    MapNode resources = container.map("resources").map(amounts);
    for (String name : resources.keys()) {
      resources
          .text(name)
          .flatMap(Quantity::parse)
          .ifPresent(amount -> total.merge(name, amount, Quantity::plus));
    }
  }
}
