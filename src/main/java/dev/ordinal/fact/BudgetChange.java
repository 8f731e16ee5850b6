package dev.ordinal.fact;

/**
 * A PodDisruptionBudget that is made, changed or deleted.
 *
 * @param old null if it is new
 * @param next null if it is deleted
 */
public record BudgetChange(ObjectRef object, PodDisruptionBudget old, PodDisruptionBudget next) {

  /** Whether it guards, or guarded, the Pods of a set. */
  public boolean concerns(StatefulSet set) {
    return guards(old, set) || guards(next, set);
  }

  private static boolean guards(PodDisruptionBudget budget, StatefulSet set) {
    return budget != null
        && budget.namespace().equals(set.namespace())
        && budget.selector().matches(set.template().labels());
  }

  /** How many Pods of a set it let go at once while all were healthy. */
  public int letGo(StatefulSet set) {
    return guards(old, set) ? old.disruptionsOf(set.replicas()) : set.replicas();
  }

  /** How many Pods of a set it will let go at once while all are healthy. */
  public int letsGo(StatefulSet set) {
    return guards(next, set) ? next.disruptionsOf(set.replicas()) : set.replicas();
  }
}
