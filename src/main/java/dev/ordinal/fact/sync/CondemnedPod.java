package dev.ordinal.fact.sync;

import dev.ordinal.fact.LivePod;

/**
 * A Pod of the set whose ordinal is outside the range.
 *
 * @param available ready for minReadySeconds
 * @param firstUnavailable whether it is the lowest of all Pods of the set that is not available
 * @param highest whether no other condemned Pod has a higher ordinal
 */
public record CondemnedPod(
    int ordinal, LivePod pod, boolean available, boolean firstUnavailable, boolean highest) {

  public String podName() {
    return pod.name();
  }

  public boolean terminating() {
    return pod.terminating();
  }

  /** Whether it runs, is ready and has been for minReadySeconds. */
  public boolean serving() {
    return pod.runningAndReady() && available;
  }
}
