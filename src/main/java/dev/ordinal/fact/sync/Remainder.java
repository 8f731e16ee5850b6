package dev.ordinal.fact.sync;

import java.util.List;

/**
 * An object that is being deleted with a set, and does not go.
 *
 * @param lostNode the node that cannot confirm that its containers have ended; empty if there is
 *     none
 */
public record Remainder(String kind, String name, List<String> finalizers, String lostNode) {

  /** Whether a finalizer keeps it. */
  public boolean finalized() {
    return !finalizers.isEmpty();
  }

  /** Whether its node is lost. */
  public boolean onLostNode() {
    return !lostNode.isEmpty();
  }
}
