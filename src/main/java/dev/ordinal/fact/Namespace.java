package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;

/** A Namespace. */
public record Namespace(Origin origin, ObjectMeta metadata) implements ApiObject {

  static Namespace from(MapNode object, Origin origin) {
    return new Namespace(origin, ObjectMeta.from(object));
  }
}
