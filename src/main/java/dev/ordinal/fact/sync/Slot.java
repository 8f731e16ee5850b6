package dev.ordinal.fact.sync;

import dev.ordinal.fact.LivePod;

/**
 * One ordinal of the range that a sync comes to. In order, the controller goes up to the first that
 * is {@link #blocked()} and no further, so higher ones are no facts of that sync; nor are those
 * that have not changed since the rules last had nothing to do there.
 *
 * @param podName the name that its Pod has, or is to have
 * @param pod null if it has none
 * @param revision the revision that a new Pod is made from
 * @param ended whether its Pod has ended for good, as the version of the controller takes it
 * @param available ready for minReadySeconds
 * @param named whether the Pod carries the right name and label
 * @param mounted whether the Pod uses the claims of all claim templates
 */
public record Slot(
    int ordinal,
    String podName,
    LivePod pod,
    String revision,
    boolean ended,
    boolean available,
    boolean named,
    boolean mounted) {

  public boolean missing() {
    return pod == null;
  }

  public boolean pending() {
    return pod != null && pod.phase().equals("Pending");
  }

  public boolean terminating() {
    return pod != null && pod.terminating();
  }

  public boolean runningAndReady() {
    return pod != null && pod.runningAndReady();
  }

  /** Whether there is a Pod that could serve as a replica, in whatever state it is. */
  public boolean alive() {
    return pod != null && !ended;
  }

  /** Whether the controller goes no further in order. */
  public boolean blocked() {
    return pod == null || pod.terminating() || !pod.runningAndReady() || !available;
  }
}
