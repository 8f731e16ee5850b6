package dev.ordinal.fact;

/**
 * A Pod that a set waits for, and that will not go on by itself.
 *
 * @param node empty if it has none
 * @param terminatingOnLostNode whether it was deleted and its node cannot confirm that it is gone
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
    boolean outdated,
    boolean inOrder,
    String reason) {}
