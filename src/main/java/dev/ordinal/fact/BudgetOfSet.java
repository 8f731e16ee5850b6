package dev.ordinal.fact;

/**
 * A budget that guards the Pods of a set.
 *
 * @param replicas how many Pods of the set are reckoned with
 * @param disruptions how many of them it lets go while all are healthy
 */
public record BudgetOfSet(
    StatefulSet set, PodDisruptionBudget budget, int replicas, int disruptions) {}
