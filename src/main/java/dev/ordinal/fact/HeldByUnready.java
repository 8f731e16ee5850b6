package dev.ordinal.fact;

/**
 * An OrderedReady set of which a plan says that it stops and waits for a Pod to be ready.
 *
 * @param set where the set was read
 * @param round the number of the last sync that did something; 1 if none did
 * @param pod the name of the Pod that is not ready
 * @param outdated whether that Pod is not of the update revision
 * @param ofFailedUpdate whether that Pod is of a revision that was rolled out and is not in use,
 *     neither the one before the update nor the one after it
 * @param leftBehind whether that Pod cannot start and an update that is under way already waits for
 *     it
 * @param rollsBack whether the template is one that the set has had before
 * @param updating whether a Pod of the set is to be replaced by one of another revision
 * @param condemned how many Pods outside the range are still there
 */
public record HeldByUnready(
    Origin set,
    int round,
    String pod,
    boolean outdated,
    boolean ofFailedUpdate,
    boolean leftBehind,
    boolean rollsBack,
    boolean updating,
    int condemned) {}
