package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;

/**
 * A ScaledObject of KEDA, which makes an autoscaler.
 *
 * @param targetKind of {@code scaleTargetRef}; Deployment if it names none
 * @param minReplicaCount 0 if there is none
 * @param maxReplicaCount 100 if there is none
 */
public record ScaledObject(
    Origin origin,
    ObjectMeta metadata,
    String targetKind,
    String targetName,
    int minReplicaCount,
    int maxReplicaCount)
    implements ApiObject {

  static ScaledObject from(MapNode object, Origin origin) {
    MapNode spec = object.map("spec");
    MapNode target = spec.map("scaleTargetRef");
    return new ScaledObject(
        origin,
        ObjectMeta.from(object),
        target.text("kind").orElse("Deployment"),
        target.text("name").orElse(""),
        Metadata.number(spec, "minReplicaCount", 0),
        Metadata.number(spec, "maxReplicaCount", 100));
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
