package dev.ordinal.fact;

/**
 * A rolling update under way whose own revision does not start.
 *
 * @param pod one of the new revision that is broken
 */
public record HaltedUpdate(LiveSet set, LivePod pod) {}
