package dev.ordinal.fact.sync;

/**
 * The highest ordinal at or above the partition whose Pod an update has to wait for: it is not
 * available, and it is not an {@link OutdatedSlot}.
 */
public record UnavailableSlot(int ordinal, String podName) {}
