package dev.ordinal.plan;

import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.Needed;
import dev.ordinal.fact.ObjectRef;
import dev.ordinal.fact.Propagation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * How to plan.
 *
 * @param now the time of the first sync
 * @param rounds how many syncs at most, idle ones counted; empty for the default: 400, or 10 for
 *     each Pod involved
 * @param assumptions what is assumed never to end
 * @param needed how many Pods of a set have to be ready for its users
 * @param deletions the sets that somebody deletes
 */
public record PlanOptions(
    Instant now,
    OptionalInt rounds,
    List<Assumption> assumptions,
    Function<LiveSet, Needed> needed,
    Map<ObjectRef, Propagation> deletions) {

  /** Without sets that are deleted. */
  public PlanOptions(
      Instant now,
      OptionalInt rounds,
      List<Assumption> assumptions,
      Function<LiveSet, Needed> needed) {
    this(now, rounds, assumptions, needed, Map.of());
  }

  /** The same, while somebody deletes sets. */
  public PlanOptions deleting(Map<ObjectRef, Propagation> sets) {
    return new PlanOptions(now, rounds, assumptions, needed, Map.copyOf(sets));
  }

  /** How a set is deleted; empty if it is not. */
  Optional<Propagation> deletionOf(LiveSet set) {
    return Optional.ofNullable(
        deletions.get(new ObjectRef("apps/v1", "StatefulSet", set.namespace(), set.name())));
  }

  /** Where nothing is known of the users of a set. */
  public static Needed allButOne(LiveSet set) {
    return Needed.allButOne(set.replicas());
  }
}
