package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;

/**
 * A Deployment.
 *
 * @param replicas 1 if the manifest names none
 * @param replicasWritten whether the manifest names the number of replicas
 * @param strategy RollingUpdate or Recreate
 * @param maxSurge null if there is none
 * @param maxUnavailable null if there is none
 */
public record Deployment(
    Origin origin,
    ObjectMeta metadata,
    int replicas,
    boolean replicasWritten,
    LabelSelector selector,
    PodTemplate template,
    String strategy,
    IntOrPercent maxSurge,
    IntOrPercent maxUnavailable)
    implements Workload {

  static Deployment from(MapNode object, Origin origin) {
    MapNode spec = object.map("spec");
    MapNode strategy = spec.map("strategy");
    return new Deployment(
        origin,
        ObjectMeta.from(object),
        Metadata.number(spec, "replicas", 1),
        Metadata.isWritten(spec, "replicas"),
        Selectors.of(spec, "selector"),
        PodTemplate.from(spec.map("template"), "spec.template"),
        strategy.text("type").orElse("RollingUpdate"),
        IntOrPercent.from(strategy.map("rollingUpdate"), "maxSurge"),
        IntOrPercent.from(strategy.map("rollingUpdate"), "maxUnavailable"));
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
