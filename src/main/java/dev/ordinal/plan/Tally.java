package dev.ordinal.plan;

import dev.ordinal.fact.LivePod;
import dev.ordinal.fact.sync.Counters;

/** Counts Pods for the status of a set, adding and taking away one at a time. */
final class Tally {

  private int replicas;
  private int ready;
  private int available;
  private int current;
  private int updated;

  /**
   * Counts a Pod.
   *
   * @param by 1 to add it, -1 to take it away
   * @param isAvailable whether it is ready for minReadySeconds
   */
  void count(int by, LivePod pod, boolean isAvailable, Revisions revisions) {
    replicas += by;
    if (pod.runningAndReady()) {
      ready += by;
      if (isAvailable) {
        available += by;
      }
    }
    if (!pod.terminating()) {
      String revision = pod.revision();
      if (revision.equals(revisions.current())) {
        current += by;
      }
      if (revision.equals(revisions.update())) {
        updated += by;
      }
    }
  }

  /** The names of the revisions that Pods are counted by. */
  record Revisions(String current, String update) {}

  Counters counters(int unavailable) {
    return new Counters(replicas, ready, available, current, updated, unavailable);
  }
}
