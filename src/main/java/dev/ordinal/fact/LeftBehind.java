package dev.ordinal.fact;

/**
 * A broken Pod of an OrderedReady set that an update does not get past.
 *
 * @param update what the update is to
 */
public record LeftBehind(LiveSet set, LivePod pod, String update) {}
