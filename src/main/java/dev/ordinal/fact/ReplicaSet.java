package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;

/**
 * A ReplicaSet.
 *
 * @param replicas 1 if the manifest names none
 */
public record ReplicaSet(
    Origin origin, ObjectMeta metadata, int replicas, LabelSelector selector, PodTemplate template)
    implements Workload {

  static ReplicaSet from(MapNode object, Origin origin) {
    MapNode spec = object.map("spec");
    return new ReplicaSet(
        origin,
        ObjectMeta.from(object),
        Metadata.number(spec, "replicas", 1),
        Selectors.of(spec, "selector"),
        PodTemplate.from(spec.map("template"), "spec.template"));
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
