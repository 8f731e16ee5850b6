package dev.ordinal.fact;

/** A budget whose selector matches the Pods of a template in its namespace. */
public record BudgetSelects(PodDisruptionBudget budget, PodMaker target) {}
