package dev.ordinal.fact;

/**
 * A set whose manifest leaves its replicas to an autoscaler: the default of 1 says nothing then.
 *
 * @param most the replicas that it may come to
 */
public record AutoscaledSet(StatefulSet set, int most) {}
