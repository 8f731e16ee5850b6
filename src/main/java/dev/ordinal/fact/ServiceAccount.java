package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;

/** A ServiceAccount. */
public record ServiceAccount(Origin origin, ObjectMeta metadata) implements ApiObject {

  static ServiceAccount from(MapNode object, Origin origin) {
    return new ServiceAccount(origin, ObjectMeta.from(object));
  }
}
