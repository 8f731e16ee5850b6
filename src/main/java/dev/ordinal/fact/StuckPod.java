package dev.ordinal.fact;

import java.time.Instant;

/**
 * A Pod that a set waits for, and that will not go on by itself.
 *
 * @param node empty if it has none
 * @param terminatingOnLostNode whether it was deleted and its node cannot confirm that it is gone
 * @param nodeLostSince null if that is not known, or the node is not lost
 * @param outdated whether it is not at the update revision
 * @param inOrder whether the set is OrderedReady
 * @param reason why its containers wait, or Unschedulable; empty if that is not known
 */
public record StuckPod(
    String namespace,
    String set,
    String name,
    String node,
    boolean terminatingOnLostNode,
    Instant nodeLostSince,
    boolean outdated,
    boolean inOrder,
    String reason) {

  /** {@code since 2026-01-15T12:00:00Z}; empty if that is not known. */
  public String nodeLostText() {
    return nodeLostSince == null ? "" : " since " + nodeLostSince;
  }
}
