package dev.ordinal.plan;

import java.util.Set;

/**
 * What is assumed never to end.
 *
 * @param namespace of the set
 * @param set the name of the set whose Pods it is about
 * @param stay notReady or terminating
 * @param pods the names of the Pods; empty if it is about a revision
 * @param updateRevision whether it is about every Pod at the set's update revision
 * @param untilReplaced whether it holds the Pods of the snapshot only, not their successors
 */
public record Assumption(
    String namespace,
    String set,
    String stay,
    Set<String> pods,
    boolean updateRevision,
    boolean untilReplaced) {

  public static final String NOT_READY = "notReady";
  public static final String TERMINATING = "terminating";
}
