package dev.ordinal.fact;

/**
 * A HorizontalPodAutoscaler that is made, changed or deleted.
 *
 * @param old null if it is new
 * @param next null if it is deleted
 */
public record AutoscalerChange(
    ObjectRef object, HorizontalPodAutoscaler old, HorizontalPodAutoscaler next) {

  /** Whether it scaled a set. */
  public boolean scaled(StatefulSet set) {
    return targets(old, set);
  }

  /** Whether it will scale a set. */
  public boolean scales(StatefulSet set) {
    return targets(next, set);
  }

  private static boolean targets(HorizontalPodAutoscaler scaler, StatefulSet set) {
    return scaler != null
        && scaler.namespace().equals(set.namespace())
        && scaler.targetKind().equals("StatefulSet")
        && scaler.targetName().equals(set.name());
  }

  /** The number of Pods nearest to the set's within its limits; it leaves a set of none alone. */
  public int bounded(StatefulSet set) {
    int replicas = set.replicas();
    return replicas == 0 ? 0 : Math.max(next.minReplicas(), Math.min(next.maxReplicas(), replicas));
  }
}
