package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;

/**
 * A PodDisruptionBudget.
 *
 * @param minAvailable null if there is none
 * @param maxUnavailable null if there is none
 * @param unhealthyPodEvictionPolicy empty if there is none, which means IfHealthyBudget
 * @param disruptionsAllowed of its status; null if not known
 */
public record PodDisruptionBudget(
    Origin origin,
    ObjectMeta metadata,
    LabelSelector selector,
    IntOrPercent minAvailable,
    IntOrPercent maxUnavailable,
    String unhealthyPodEvictionPolicy,
    Integer disruptionsAllowed)
    implements ApiObject {

  static PodDisruptionBudget from(MapNode object, Origin origin) {
    MapNode spec = object.map("spec");
    MapNode status = object.map("status");
    return new PodDisruptionBudget(
        origin,
        ObjectMeta.from(object),
        Selectors.of(spec, "selector"),
        IntOrPercent.from(spec, "minAvailable"),
        IntOrPercent.from(spec, "maxUnavailable"),
        spec.text("unhealthyPodEvictionPolicy").orElse(""),
        status.has("disruptionsAllowed") ? Metadata.number(status, "disruptionsAllowed", 0) : null);
  }

  /**
   * How many of {@code replicas} Pods may be evicted while all of them are healthy. A percentage of
   * either field is rounded up, and never counts more than all Pods; without either no Pod is
   * expected, and then none may go (getExpectedPodCount, updatePdbStatus).
   */
  public int disruptionsOf(int replicas) {
    if (maxUnavailable != null) {
      return Math.min(replicas, maxUnavailable.roundedUp(replicas));
    }
    return minAvailable == null ? 0 : Math.max(0, replicas - minAvailable.roundedUp(replicas));
  }

  /** The number at {@link #limitPath()} that lets {@code spare} of {@code replicas} Pods go. */
  public int limitFor(int spare, int replicas) {
    return maxUnavailable != null ? spare : Math.max(0, replicas - spare);
  }

  /** The field that sets the limit. */
  public String limitPath() {
    return maxUnavailable != null ? "spec.maxUnavailable" : "spec.minAvailable";
  }

  /** The limit as written: {@code minAvailable 3}. */
  public String limit() {
    return maxUnavailable != null
        ? "maxUnavailable " + maxUnavailable
        : minAvailable != null
            ? "minAvailable " + minAvailable
            : "neither minAvailable nor maxUnavailable";
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
