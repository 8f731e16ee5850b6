package dev.ordinal.render;

import dev.ordinal.conclusion.PlannedAction;
import dev.ordinal.plan.Round;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rounds that belong together: one by itself, or from the deletion of Pods until all of them are
 * made again.
 */
record PlanWave(List<Round> rounds) {

  /** A wave of more rounds reads better round by round. */
  private static final int LONGEST = 12;

  /** The waves of a plan. */
  static List<PlanWave> of(List<Round> rounds) {
    Set<String> replaced = replaced(rounds);
    List<PlanWave> waves = new ArrayList<>();
    List<Round> wave = new ArrayList<>();
    Set<String> down = new HashSet<>();
    for (Round round : rounds) {
      wave.add(round);
      for (PlannedAction action : round.actions()) {
        if (action.isA("delete", PlannedAction.POD) && replaced.contains(action.name())) {
          down.add(action.name());
        } else if (action.isA("create", PlannedAction.POD)) {
          down.remove(action.name());
        }
      }
      if (down.isEmpty()) {
        waves.addAll(closed(wave));
        wave = new ArrayList<>();
      }
    }
    waves.addAll(closed(wave));
    return waves;
  }

  private static List<PlanWave> closed(List<Round> rounds) {
    if (rounds.isEmpty()) {
      return List.of();
    }
    return rounds.size() <= LONGEST
        ? List.of(new PlanWave(List.copyOf(rounds)))
        : rounds.stream().map(round -> new PlanWave(List.of(round))).toList();
  }

  /** The Pods that are deleted and made again. */
  private static Set<String> replaced(List<Round> rounds) {
    Set<String> deleted = new HashSet<>();
    Set<String> replaced = new HashSet<>();
    for (Round round : rounds) {
      for (PlannedAction action : round.actions()) {
        if (action.isA("delete", PlannedAction.POD)) {
          deleted.add(action.name());
        } else if (action.isA("create", PlannedAction.POD) && deleted.contains(action.name())) {
          replaced.add(action.name());
        }
      }
    }
    return replaced;
  }

  /** Whether it deletes Pods and makes them again. */
  boolean replaces() {
    return rounds.size() > 1;
  }

  /** What is done to its Pods first: their deletion, if it replaces them. */
  List<PlanStep> pods() {
    return PlanStep.of(rounds.get(0)).stream().filter(PlanStep::ofPod).toList();
  }

  /** {@code 3-4}, {@code 5}. */
  String numbers() {
    int first = rounds.get(0).number();
    int last = rounds.get(rounds.size() - 1).number();
    return first == last ? Integer.toString(first) : first + "-" + last;
  }

  /**
   * Whether another one does the same to other Pods. What the first round of this one does to other
   * objects before does not count, such as the creation of a revision.
   */
  boolean isRepeatedBy(PlanWave other) {
    if (rounds.size() != other.rounds.size() || pods().isEmpty()) {
      return false;
    }
    for (int i = 0; i < rounds.size(); i++) {
      Round mine = rounds.get(i);
      Round others = other.rounds.get(i);
      if (replaces() && mine.ready() != others.ready()
          || mine.error().isPresent()
          || others.error().isPresent()
          || mine.waits().size() != others.waits().size()
          || !shape(mine, i == 0).equals(shape(others, false))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> shape(Round round, boolean ofPodsOnly) {
    List<PlanStep> steps = PlanStep.of(round);
    int from = 0;
    while (ofPodsOnly && from < steps.size() && !steps.get(from).ofPod()) {
      from++;
    }
    List<String> shape = new ArrayList<>();
    steps.subList(from, steps.size()).forEach(step -> shape.add(step.shape()));
    round.world().forEach(action -> shape.add(action.verb() + " " + action.kind()));
    return shape;
  }
}
