package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;

/** A Job. */
public record Job(Origin origin, ObjectMeta metadata, PodTemplate template) implements PodMaker {

  static Job from(MapNode object, Origin origin) {
    return new Job(
        origin,
        ObjectMeta.from(object),
        PodTemplate.from(object.map("spec").map("template"), "spec.template"));
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
