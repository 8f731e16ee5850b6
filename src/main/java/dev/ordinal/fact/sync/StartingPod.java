package dev.ordinal.fact.sync;

import dev.ordinal.fact.LivePod;

/**
 * A Pod that is not ready, has not ended and is not being deleted.
 *
 * @param nodeLost whether its node is not ready
 * @param assumed whether the scenario says that it never gets ready
 */
public record StartingPod(LivePod pod, boolean nodeLost, boolean assumed) {}
