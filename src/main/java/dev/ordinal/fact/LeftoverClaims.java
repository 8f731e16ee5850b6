package dev.ordinal.fact;

import java.util.List;

/**
 * Claims that are there before the Pods of a set that would use them.
 *
 * @param replicas how many the set has now; 0 if it is new
 * @param added whether the set is new
 * @param claims at least one, those of the lowest ordinals first
 */
public record LeftoverClaims(StatefulSet set, boolean added, int replicas, List<LiveClaim> claims) {

  /** {@code the claim data-db-0 of 2026-01-10T08:00:00Z}, and how many more there are. */
  public String text() {
    LiveClaim first = first();
    String age = first.creationTimestamp() == null ? "" : " of " + first.creationTimestamp();
    String more = claims.size() == 1 ? "" : " and " + (claims.size() - 1) + " more";
    return "the claim " + first.name() + age + more;
  }

  /** The first of the claims. */
  public LiveClaim first() {
    return claims.get(0);
  }
}
