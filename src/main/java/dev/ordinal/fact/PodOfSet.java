package dev.ordinal.fact;

/** A Pod of the cluster that a set's controller owns. */
public record PodOfSet(LiveSet set, LivePod pod) {}
