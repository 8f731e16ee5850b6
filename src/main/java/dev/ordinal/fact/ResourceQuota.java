package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import java.util.Map;

/**
 * A ResourceQuota.
 *
 * @param hard the limits by resource
 * @param used what of them is in use; empty if not known
 */
public record ResourceQuota(
    Origin origin, ObjectMeta metadata, Map<String, Quantity> hard, Map<String, Quantity> used)
    implements ApiObject {

  static ResourceQuota from(MapNode object, Origin origin) {
    return new ResourceQuota(
        origin,
        ObjectMeta.from(object),
        Quantity.allOf(object.map("spec").map("hard")),
        Quantity.allOf(object.map("status").map("used")));
  }
}
