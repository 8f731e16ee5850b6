package dev.ordinal.fact.sync;

/**
 * An ordinal at or above the partition whose Pod has another revision than the update revision and
 * is not being deleted.
 *
 * @param revision what its Pod has; empty if the Pod has none
 * @param available whether its Pod counts as available
 * @param above how many outdated slots are above it
 * @param availableAbove how many of those count as available
 */
public record OutdatedSlot(
    int ordinal,
    String podName,
    String revision,
    boolean available,
    int above,
    int availableAbove) {}
