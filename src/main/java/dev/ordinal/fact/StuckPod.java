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
 * @param condemned whether its ordinal is outside the range
 * @param finalizers what keeps it though it was deleted, by a comma; empty if nothing does
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
    boolean condemned,
    String finalizers,
    String reason) {

  /** Whether it is waited for because its containers cannot start or no node takes it. */
  public boolean waitsForStart() {
    return !terminatingOnLostNode && finalizers.isEmpty() && !reason.isEmpty();
  }

  /** The commands that show why it cannot start. */
  public String[] questions() {
    String kubectl = "kubectl -n " + namespace;
    String describe = kubectl + " describe pod " + name;
    return reason.equals("CrashLoopBackOff")
        ? new String[] {describe, kubectl + " logs " + name + " --all-containers --previous"}
        : new String[] {describe};
  }

  /** {@code since 2026-01-15T12:00:00Z}; empty if that is not known. */
  public String nodeLostText() {
    return nodeLostSince == null ? "" : " since " + nodeLostSince;
  }
}
