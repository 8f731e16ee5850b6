package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A LimitRange.
 *
 * @param limits never null
 */
public record LimitRange(Origin origin, ObjectMeta metadata, List<Limit> limits)
    implements ApiObject {

  static LimitRange from(MapNode object, Origin origin) {
    return new LimitRange(origin, ObjectMeta.from(object), limits(object));
  }

  /**
   * One entry of {@code spec.limits}.
   *
   * @param type Container, Pod or PersistentVolumeClaim
   */
  public record Limit(String type, Map<String, Quantity> min, Map<String, Quantity> max) {}

  private static List<Limit> limits(MapNode object) {
    List<Limit> limits = new ArrayList<>();
    for (Items.Item item : Items.of(object.map("spec"), "limits", "spec")) {
      limits.add(
          new Limit(
              item.map().text("type").orElse(""),
              Quantity.allOf(item.map().map("min")),
              Quantity.allOf(item.map().map("max"))));
    }
    return List.copyOf(limits);
  }
}
