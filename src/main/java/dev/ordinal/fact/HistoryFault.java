package dev.ordinal.fact;

/**
 * What is the matter with {@code revisionHistoryLimit} of a set.
 *
 * @param fault completes "StatefulSet db has revisionHistoryLimit 0, …"
 * @param value what it can be set to
 */
public record HistoryFault(StatefulSet set, String fault, int value) {}
