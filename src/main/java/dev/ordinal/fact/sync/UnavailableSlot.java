package dev.ordinal.fact.sync;

import dev.ordinal.fact.LivePod;

/**
 * An ordinal whose Pod is missing or not available, and which holds up an update: the highest one
 * at or above the partition that is no {@link OutdatedSlot}, or, where they use up maxUnavailable,
 * each.
 *
 * @param pod null if there is none
 */
public record UnavailableSlot(int ordinal, String podName, LivePod pod) {

  /** What is missing, and since when: {@code web-2 is Pending and not ready since …}. */
  public String stateText() {
    if (pod == null) {
      return podName + " does not exist";
    }
    if (pod.terminating()) {
      return podName + " is " + pod.terminatingText();
    }
    if (pod.runningAndReady()) {
      return podName + " is ready" + pod.sinceText() + ", but not yet for minReadySeconds";
    }
    return podName + " is " + pod.phase() + " and not ready" + pod.sinceText();
  }
}
