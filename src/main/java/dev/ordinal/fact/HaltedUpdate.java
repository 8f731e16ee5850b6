package dev.ordinal.fact;

/**
 * A rolling update under way whose own revision does not start, and that no planned one replaces.
 *
 * @param pod one of the new revision that is broken
 */
public record HaltedUpdate(LiveSet set, LivePod pod) {}
