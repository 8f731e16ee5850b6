package dev.ordinal.fact.sync;

import dev.ordinal.fact.LivePod;

/**
 * Strategy Recreate: a Pod of the set, in the range or not, of another than the update revision.
 */
public record OutdatedPod(int ordinal, LivePod pod) {

  public boolean terminating() {
    return pod.terminating();
  }
}
