package dev.ordinal.fact.sync;

import dev.ordinal.fact.LiveClaim;

/**
 * A claim that is being deleted.
 *
 * @param used whether a Pod that has a node uses it
 */
public record LeavingClaim(LiveClaim claim, boolean used) {

  public String name() {
    return claim.name();
  }

  /** Whether a finalizer other than the protection of claims in use keeps the object. */
  public boolean finalized() {
    return !claim.lastingFinalizers().isEmpty();
  }
}
