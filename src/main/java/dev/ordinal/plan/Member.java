package dev.ordinal.plan;

import dev.ordinal.fact.LivePod;

/** A Pod that the set has claimed, and what it was counted as. Mutable; of one {@link SetState}. */
final class Member {

  final int ordinal;
  LivePod pod;
  boolean available;
  boolean unavailable;

  /** Whether the rules have to look at it: something has changed since they had nothing to do. */
  boolean unseen = true;

  Member(int ordinal, LivePod pod) {
    this.ordinal = ordinal;
    this.pod = pod;
  }

  String name() {
    return pod.name();
  }
}
