package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;

/**
 * A Pod of a manifest, or one of a snapshot that no set owns.
 *
 * @param template the Pod itself
 */
public record Pod(Origin origin, ObjectMeta metadata, PodTemplate template) implements PodMaker {

  static Pod from(MapNode object, Origin origin) {
    return new Pod(origin, ObjectMeta.from(object), PodTemplate.from(object, ""));
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return origin.hashCode();
  }
}
