package dev.ordinal.fact.sync;

import dev.ordinal.fact.LiveClaim;
import dev.ordinal.fact.OwnerReference;
import java.util.List;

/**
 * A claim that has owners.
 *
 * @param left the owners that are still there; one that is neither Pod nor set counts as there
 */
public record OwnedClaim(LiveClaim claim, List<OwnerReference> left) {

  public String name() {
    return claim.name();
  }

  public boolean terminating() {
    return claim.terminating();
  }

  public int ownersLeft() {
    return left.size();
  }

  public int ownersLost() {
    return claim.ownerReferences().size() - left.size();
  }
}
