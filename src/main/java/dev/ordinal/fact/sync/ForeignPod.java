package dev.ordinal.fact.sync;

import dev.ordinal.fact.LivePod;

/**
 * A Pod that the set does not own though it should, or owns though it should not.
 *
 * @param owned whether the set controls it
 * @param matches whether it has the labels that the selector wants and a name of the set
 */
public record ForeignPod(LivePod pod, boolean owned, boolean matches) {

  public String name() {
    return pod.name();
  }

  public boolean terminating() {
    return pod.terminating();
  }
}
