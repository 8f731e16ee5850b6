package dev.ordinal.fact;

/**
 * What the Pods of a set need to stop cleanly, and their grace period does not give.
 *
 * @param seconds how long it takes; 0 if nobody has said that
 * @param what completes "the Pods are killed after 30 s, …"
 * @param place where that stands
 */
public record ShutdownNeed(StatefulSet set, long seconds, String what, Place place) {}
