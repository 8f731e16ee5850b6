package dev.ordinal.fact;

/** A set of several Pods that no budget selects, where all budgets are known. */
public record UnguardedSet(StatefulSet set, String namespace) {}
