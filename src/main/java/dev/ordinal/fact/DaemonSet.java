package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;

/** A DaemonSet. */
public record DaemonSet(
    Origin origin, ObjectMeta metadata, LabelSelector selector, PodTemplate template)
    implements Workload {

  static DaemonSet from(MapNode object, Origin origin) {
    MapNode spec = object.map("spec");
    return new DaemonSet(
        origin,
        ObjectMeta.from(object),
        Selectors.of(spec, "selector"),
        PodTemplate.from(spec.map("template"), "spec.template"));
  }

  @Override
  public int replicas() {
    return 1;
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
