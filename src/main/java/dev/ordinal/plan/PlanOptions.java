package dev.ordinal.plan;

import dev.ordinal.fact.LiveSet;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;

/**
 * How to plan.
 *
 * @param now the time of the first sync
 * @param rounds how many syncs at most, idle ones counted; empty for the default: 400, or 10 for
 *     each Pod involved
 * @param assumptions what is assumed never to end
 * @param needed how many Pods of a set have to be available for its users
 */
public record PlanOptions(
    Instant now, OptionalInt rounds, List<Assumption> assumptions, ToIntFunction<LiveSet> needed) {

  /** Every Pod of a set but one is needed, and the only one is, where nothing better is known. */
  public static int allButOne(LiveSet set) {
    return Math.max(Math.min(1, set.replicas()), set.replicas() - 1);
  }
}
