package dev.ordinal.fact;

/**
 * A budget that guards the Pods of a set.
 *
 * @param disruptions how many Pods of the set it lets go while all are healthy
 */
public record BudgetOfSet(StatefulSet set, PodDisruptionBudget budget, int disruptions) {}
