package dev.ordinal.fact.sync;

/** Concluded by rules: an ordinal needs a Pod, made from a revision. */
public record PodNeeded(int ordinal, String podName, String revision) {}
