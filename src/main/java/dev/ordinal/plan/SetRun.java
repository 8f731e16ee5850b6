package dev.ordinal.plan;

import dev.ordinal.conclusion.Wait;
import dev.ordinal.fact.LiveSet;
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
 */
public record SetRun(
    LiveSet set,
    List<Round> rounds,
    List<Round> pauses,
    List<Wait> waits,
    Optional<End> end,
    boolean stuck) {

  /** A set to which nothing happens. */
  static SetRun unmoved(LiveSet set, Optional<End> end) {
    return new SetRun(set, List.of(), List.of(), List.of(), end, false);
  }
}
