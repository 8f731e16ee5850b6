package dev.ordinal.fact;

import java.util.List;

/**
 * A set that somebody wants to delete, with what that leaves and loses.
 *
 * @param origin where the set was read
 * @param pods its Pods, the lowest ordinal first
 * @param lost the claims that go with it, and their data
 * @param left the claims that stay without a Pod
 * @param replicas how many Pods it wants
 * @param parallel whether its Pods are made and removed all at once anyway
 * @param losesWhenScaled whether its claims go when it is scaled down
 */
public record SetDeletion(
    Origin origin,
    Propagation propagation,
    List<String> pods,
    List<String> lost,
    List<String> left,
    int replicas,
    boolean parallel,
    boolean losesWhenScaled) {

  /** The name of the set. */
  public String set() {
    return origin.object().name();
  }

  /** The place of a field of the set. */
  public Place at(String path) {
    return origin.at(path);
  }

  /** Whether its Pods stay. */
  public boolean orphans() {
    return propagation == Propagation.ORPHAN;
  }

  /** Whether several Pods end at once. */
  public boolean endsSeveralAtOnce() {
    return !orphans() && pods.size() > 1;
  }

  /** {@code kubectl -n db delete statefulset web --cascade=orphan}. */
  public String command() {
    return kubectl("delete statefulset " + set() + " --cascade=" + propagation.word());
  }

  /** A kubectl command in the namespace of the set. */
  public String kubectl(String command) {
    return "kubectl -n " + origin.object().namespace() + " " + command;
  }

  /** {@code 3 claims}. */
  public String lostCount() {
    return lost.size() + (lost.size() == 1 ? " claim" : " claims");
  }

  /** When the deletion should not go on. */
  public String[] dangers() {
    String file = set() + ".yaml is empty";
    return lost.isEmpty()
        ? new String[] {file}
        : new String[] {file, "the data of " + lostNames() + " is needed: it does not come back"};
  }

  /** The names of the claims that go. */
  public String lostNames() {
    return String.join(" ", lost);
  }

  /** The names of the claims that stay. */
  public String leftNames() {
    return String.join(" ", left);
  }

  /** The Pods as kubectl names them, {@code pod/web-0 pod/web-1}. */
  public String podNames() {
    return "pod/" + String.join(" pod/", pods);
  }
}
