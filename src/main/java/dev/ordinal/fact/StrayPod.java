package dev.ordinal.fact;

/**
 * A Pod of a set that has no controller, or is to have none.
 *
 * @param because completes "Pod db-0, which …"
 */
public record StrayPod(LivePod pod, String because) {}
