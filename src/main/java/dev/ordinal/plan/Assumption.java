package dev.ordinal.plan;

import dev.ordinal.fact.LivePod;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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

  /**
   * What a cluster itself makes one assume: a Pod whose containers cannot start, or that no node
   * takes, stays so until it is replaced.
   */
  public static List<Assumption> of(Cluster cluster) {
    List<Assumption> assumptions = new ArrayList<>();
    for (LivePod pod : cluster.pods()) {
      if (!pod.brokenBy().isEmpty()) {
        String set = PodName.of(pod.name()).parent();
        assumptions.add(
            new Assumption(pod.namespace(), set, NOT_READY, Set.of(pod.name()), false, true));
      }
    }
    return assumptions;
  }

  /** The assumption in words. */
  public String sentence() {
    String whose =
        updateRevision
            ? set + ": every Pod at the update revision"
            : String.join(", ", new TreeSet<>(pods));
    String until = untilReplaced ? " until it is replaced" : "";
    return namespace
        + "/"
        + whose
        + (stay.equals(NOT_READY) ? " does not get ready" : " stays terminating")
        + until;
  }
}
