package dev.ordinal.plan;

import dev.ordinal.conclusion.PlannedAction;
import dev.ordinal.conclusion.SyncError;
import dev.ordinal.fact.OwnerReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Finds out where the Kubernetes version is the reason of a plan: runs the sets of a namespace once
 * more as if one behaviour were the other way round, for each that may matter, and compares.
 */
final class Counterfactuals {

  private final Release release;
  private final Relevance relevance;
  private final Function<Release, List<SetRun>> simulation;

  /**
   * @param simulation runs the same sets from the same beginning, in the same order, under another
   *     release
   */
  Counterfactuals(
      Release release, Relevance relevance, Function<Release, List<SetRun>> simulation) {
    this.release = release;
    this.relevance = relevance;
    this.simulation = simulation;
  }

  /** The same runs, each with the behaviours that were decisive for it. */
  List<SetRun> explained(List<SetRun> runs) {
    List<List<Decisive>> decisive = new ArrayList<>();
    runs.forEach(run -> decisive.add(new ArrayList<>()));
    for (BehaviourTable.Alternative alternative : release.alternatives()) {
      if (!relevance.matters(alternative, runs)) {
        continue;
      }
      List<SetRun> others = simulation.apply(release.behaving(alternative.otherwise()));
      for (int i = 0; i < runs.size(); i++) {
        OptionalInt round = firstDifference(runs.get(i), others.get(i));
        if (differ(runs.get(i), others.get(i))) {
          decisive
              .get(i)
              .add(
                  new Decisive(
                      alternative.row(), alternative.holds(), others.get(i).outcome(false), round));
        }
      }
    }
    List<SetRun> explained = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      explained.add(runs.get(i).decidedBy(List.copyOf(decisive.get(i))));
    }
    return explained;
  }

  /** Whether a set fares otherwise in one run than in the other. */
  static boolean differ(SetRun run, SetRun other) {
    return firstDifference(run, other).isPresent()
        || !run.end().equals(other.end())
        || run.stuck() != other.stuck()
        || !run.set().status().equals(other.set().status());
  }

  /** A write without its reasons. */
  private record Written(
      String verb, String kind, String name, String revision, long number, List<String> owners) {

    static Written of(PlannedAction action) {
      return new Written(
          action.verb(),
          action.kind(),
          action.name(),
          action.revision(),
          action.number(),
          action.owners().stream().map(Counterfactuals::named).sorted().toList());
    }
  }

  private static String named(OwnerReference owner) {
    return owner.kind() + "/" + owner.name();
  }

  /** The number of the first round that writes something else, or ends in another error. */
  private static OptionalInt firstDifference(SetRun run, SetRun other) {
    int most = Math.max(run.rounds().size(), other.rounds().size());
    for (int i = 0; i < most; i++) {
      Optional<Round> mine = at(run, i);
      Optional<Round> others = at(other, i);
      if (mine.isEmpty() || others.isEmpty()) {
        return OptionalInt.of(mine.or(() -> others).orElseThrow().number());
      }
      if (!same(mine.get(), others.get())) {
        return OptionalInt.of(Math.min(mine.get().number(), others.get().number()));
      }
    }
    return OptionalInt.empty();
  }

  private static Optional<Round> at(SetRun run, int i) {
    return i < run.rounds().size() ? Optional.of(run.rounds().get(i)) : Optional.empty();
  }

  private static boolean same(Round one, Round other) {
    Optional<SyncError> error = one.error();
    return one.number() == other.number()
        && error.equals(other.error())
        && written(one).equals(written(other));
  }

  private static List<Written> written(Round round) {
    return round.actions().stream().map(Written::of).toList();
  }
}
