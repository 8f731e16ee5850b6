package dev.ordinal.plan;

import dev.ordinal.conclusion.Wait;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.Needed;
import java.util.List;
import java.util.Optional;

/**
 * What happens to one set.
 *
 * @param set as it is at the end
 * @param rounds the syncs that did something
 * @param pauses syncs that only waited, and after which the world moved or a round came
 * @param waits what the last sync waits for
 * @param end how it ends; empty where the number of rounds asked for cut it off
 * @param stuck whether it waits for something that only a person ends
 * @param needed how many of its Pods have to be ready for its users
 * @param decisive the behaviours of the Kubernetes version without which it would be otherwise
 */
public record SetRun(
    LiveSet set,
    List<Round> rounds,
    List<Round> pauses,
    List<Wait> waits,
    Optional<End> end,
    boolean stuck,
    Needed needed,
    List<Decisive> decisive) {

  /** A set to which nothing happens. */
  static SetRun unmoved(LiveSet set, Optional<End> end) {
    Needed needed = Needed.allButOne(set.replicas());
    return new SetRun(set, List.of(), List.of(), List.of(), end, false, needed, List.of());
  }

  /** The same, with what was decisive. */
  SetRun decidedBy(List<Decisive> behaviours) {
    return new SetRun(set, rounds, pauses, waits, end, stuck, needed, behaviours);
  }

  /**
   * How it ends.
   *
   * @param changed whether something of the set was changed before
   */
  Outcome outcome(boolean changed) {
    Outcome settled = changed || !rounds.isEmpty() ? Outcome.CONVERGES : Outcome.UNCHANGED;
    if (end.isEmpty()) {
      return settled;
    }
    return switch (end.get()) {
      case SETTLED -> settled;
      case FAILING -> Outcome.FAILING;
      case LIMIT -> Outcome.LIMIT;
      case WAITING -> stuck ? Outcome.BLOCKED : Outcome.WAITS;
    };
  }
}
