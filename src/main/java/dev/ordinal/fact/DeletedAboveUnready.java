package dev.ordinal.fact;

/**
 * A ready Pod that a plan deletes while a Pod of a lower ordinal is not ready.
 *
 * @param set where the set was read
 * @param round the number of the sync
 * @param inOrder whether the set is OrderedReady
 * @param scaling whether it is deleted since it is outside the range
 * @param updating whether it is deleted to be made again from another revision
 * @param pod the name of the deleted Pod
 * @param unready the name of the lowest Pod that is not ready
 * @param unreadyInRange whether that one is a replica, and not outside the range
 */
public record DeletedAboveUnready(
    Origin set,
    int round,
    boolean inOrder,
    boolean scaling,
    boolean updating,
    String pod,
    String unready,
    boolean unreadyInRange) {}
