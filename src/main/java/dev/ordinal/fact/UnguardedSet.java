package dev.ordinal.fact;

/**
 * A set of several Pods that no budget selects, where all budgets are known.
 *
 * @param replicas how many they are, for messages: {@code up to 9} under an autoscaler
 */
public record UnguardedSet(StatefulSet set, String namespace, String replicas) {}
