package dev.ordinal.fact.sync;

import dev.ordinal.fact.LivePod;

/**
 * A Pod that is being deleted.
 *
 * @param secondsLeft until its grace period ends; negative if that is over
 * @param nodeLost whether its node is not ready, so that no kubelet confirms the end
 * @param assumed whether the scenario says that it stays
 */
public record EndingPod(LivePod pod, long secondsLeft, boolean nodeLost, boolean assumed) {

  /** Whether a finalizer keeps the object. */
  public boolean finalized() {
    return !pod.finalizers().isEmpty();
  }
}
