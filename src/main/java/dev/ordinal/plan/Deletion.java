package dev.ordinal.plan;

import dev.ordinal.conclusion.PlannedAction;
import dev.ordinal.conclusion.Wait;
import dev.ordinal.conclusion.WorldAction;
import dev.ordinal.fact.LiveClaim;
import dev.ordinal.fact.LivePod;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.Needed;
import dev.ordinal.fact.Propagation;
import dev.ordinal.fact.sync.DeletedSet;
import dev.ordinal.fact.sync.Remainder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What becomes of a set that somebody deletes, and of all that it owns. Its controller does nothing
 * more (a set with a deletionTimestamp gets status writes only), so it is told apart from the other
 * sets of its namespace.
 */
final class Deletion {

  private final Rules rules;
  private final World world;
  private final NamespaceState namespace;
  private final LiveSet set;
  private final Propagation propagation;
  private final Dependents dependents;
  private final List<Round> rounds = new ArrayList<>();
  private boolean there = true;
  private Instant now;

  /**
   * @param namespace a state of its own, with all objects of the namespace
   * @param set as it is when it is deleted
   */
  Deletion(
      Rules rules,
      World world,
      NamespaceState namespace,
      LiveSet set,
      Propagation propagation,
      Instant now) {
    this.rules = rules;
    this.world = world;
    this.namespace = namespace;
    this.set = set;
    this.propagation = propagation;
    this.dependents = new Dependents(namespace, set);
    this.now = now;
  }

  /**
   * Runs until nothing moves.
   *
   * @param step how far the clock moves between two rounds
   * @param limit how many rounds at most; empty for no limit
   */
  SetRun run(Duration step, OptionalInt limit) {
    boolean moved = true;
    for (int number = 1; moved && number <= limit.orElse(Integer.MAX_VALUE); number++) {
      List<WorldAction> happened = settle();
      moved = !happened.isEmpty();
      if (moved) {
        rounds.add(round(number, happened));
      }
      now = now.plus(step);
    }
    if (moved) {
      return run(List.of(), Optional.empty(), false);
    }
    List<Remainder> rest = remainders();
    List<Wait> waits = waits(rest);
    End end = waits.isEmpty() ? End.SETTLED : End.WAITING;
    boolean stuck = rest.stream().anyMatch(one -> one.finalized() || one.onLostNode());
    return run(waits, Optional.of(end), stuck);
  }

  private SetRun run(List<Wait> waits, Optional<End> end, boolean stuck) {
    Needed none = new Needed(0, "the set is deleted");
    return new SetRun(set, List.copyOf(rounds), List.of(), waits, end, stuck, none, List.of());
  }

  private Round round(int number, List<WorldAction> happened) {
    int ready = dependents.running();
    return new Round(number, false, List.of(), happened, List.of(), Optional.empty(), ready, 0, 0);
  }

  private List<WorldAction> settle() {
    List<WorldAction> happened = new ArrayList<>();
    if (propagation == Propagation.BACKGROUND) {
      remove(happened);
      if (there) {
        return happened;
      }
    }
    for (WorldAction action : concluded(dependents.left(propagation))) {
      dependents.write(action, now);
      happened.add(action);
    }
    for (WorldAction action : world.settle(namespace, List.of(), now)) {
      if (dependents.include(action.kind(), action.name())) {
        happened.add(action);
      }
    }
    if (propagation != Propagation.BACKGROUND) {
      remove(happened);
    }
    return happened;
  }

  private void remove(List<WorldAction> happened) {
    if (there) {
      int left = dependents.left(propagation).size();
      var deleted = new DeletedSet(set.name(), propagation, set.finalizers(), left);
      List<WorldAction> actions = concluded(List.of(deleted));
      there = actions.isEmpty();
      happened.addAll(actions);
    }
  }

  private List<WorldAction> concluded(List<?> facts) {
    List<WorldAction> actions = new ArrayList<>();
    for (Object conclusion : facts.isEmpty() ? List.of() : rules.conclude(facts)) {
      if (conclusion instanceof WorldAction action) {
        actions.add(action);
      }
    }
    actions.sort(Comparator.comparing(WorldAction::kind).thenComparing(WorldAction::name));
    return actions;
  }

  private List<Remainder> remainders() {
    List<Remainder> rest = new ArrayList<>();
    if (there && !set.finalizers().isEmpty()) {
      rest.add(new Remainder("StatefulSet", set.name(), set.finalizers(), ""));
    }
    for (String name : namespace.endingPods()) {
      LivePod pod = namespace.pod(name).orElseThrow();
      if (dependents.include(PlannedAction.POD, name)) {
        String lostNode = world.isLost(pod) ? pod.nodeName() : "";
        rest.add(new Remainder(PlannedAction.POD, name, pod.finalizers(), lostNode));
      }
    }
    for (String name : namespace.leavingClaims()) {
      LiveClaim claim = namespace.claim(name).orElseThrow();
      if (dependents.include(PlannedAction.CLAIM, name)) {
        rest.add(new Remainder(PlannedAction.CLAIM, name, claim.lastingFinalizers(), ""));
      }
    }
    return rest;
  }

  private List<Wait> waits(List<Remainder> rest) {
    List<Wait> waits = new ArrayList<>();
    for (Object conclusion : rest.isEmpty() ? List.of() : rules.conclude(rest)) {
      if (conclusion instanceof Wait wait) {
        waits.add(wait);
      }
    }
    waits.sort(Comparator.comparing(Wait::kind).thenComparing(Wait::name));
    return List.copyOf(waits);
  }
}
