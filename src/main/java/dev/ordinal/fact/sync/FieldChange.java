package dev.ordinal.fact.sync;

import dev.ordinal.fact.LiveSet;

/**
 * A field of a set that differs between the live and the desired object.
 *
 * @param path in Kubernetes' notation
 * @param set as it is desired
 * @param replicasBefore how many Pods the live set wants
 * @param refused whether the API server refuses the change
 * @param templateChanged whether the Pod template differs
 */
public record FieldChange(
    String path, LiveSet set, int replicasBefore, boolean refused, boolean templateChanged) {

  /** Whether it is a field of the Pod template. */
  public boolean ofTemplate() {
    return path.equals("spec.template") || path.startsWith("spec.template.");
  }

  /** Whether it is a field of the spec. */
  public boolean ofSpec() {
    return path.startsWith("spec.");
  }

  /** Whether it is the number of Pods. */
  public boolean ofReplicas() {
    return path.equals("spec.replicas");
  }

  /** How the controller replaces Pods. */
  public String strategy() {
    return set.updateStrategy();
  }

  /** How many Pods the update leaves alone, from the lowest ordinal up. */
  public int heldBack() {
    return strategy().equals("RollingUpdate") ? Math.min(set.partition(), set.replicas()) : 0;
  }

  /** Whether it replaces a Pod. */
  public boolean reachesPods() {
    return heldBack() < set.replicas();
  }

  /** The Pods that are replaced, in their order: {@code web-2 to web-0}. */
  public String replaced() {
    return range(set.replicas() - 1, heldBack());
  }

  /** The Pods that are left alone: {@code web-0 to web-1}. */
  public String heldBackPods() {
    return range(0, heldBack() - 1);
  }

  /** What scaling does, {@code web-3 to web-4 are made}. */
  public String scaling() {
    return set.replicas() > replicasBefore
        ? range(replicasBefore, set.replicas() - 1) + " made, the lowest ordinal first"
        : range(replicasBefore - 1, set.replicas()) + " deleted, the highest ordinal first";
  }

  private String range(int from, int to) {
    String first = set.podName(set.ordinalsStart() + from);
    return from == to ? first : first + " to " + set.podName(set.ordinalsStart() + to);
  }
}
