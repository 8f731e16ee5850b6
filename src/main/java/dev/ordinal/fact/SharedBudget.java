package dev.ordinal.fact;

/**
 * A budget that guards the Pods of two sets.
 *
 * @param roll whether both sets replace Pods in the change that is judged
 */
public record SharedBudget(
    PodDisruptionBudget budget, StatefulSet set, StatefulSet other, boolean roll) {

  /** Whether one of the two also selects the Pods of the other, which is a defect of its own. */
  public boolean overlapping() {
    return set.selector().matches(other.template().labels())
        || other.selector().matches(set.template().labels());
  }
}
