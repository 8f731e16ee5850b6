package dev.ordinal.conclusion;

/**
 * What a rule says about a plan.
 *
 * @param round the number of the sync in which it happens
 */
public record ViolationInRound(Violation violation, int round) {}
