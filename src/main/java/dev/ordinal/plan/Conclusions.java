package dev.ordinal.plan;

import dev.ordinal.conclusion.CompletedUpdate;
import dev.ordinal.conclusion.Failure;
import dev.ordinal.conclusion.PlannedAction;
import dev.ordinal.conclusion.ProgressCondition;
import dev.ordinal.conclusion.Wait;
import dev.ordinal.fact.sync.Phase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the rules concluded of one sync, in the order in which the controller does it. */
record Conclusions(
    List<PlannedAction> actions,
    List<Failure> failures,
    List<Wait> waits,
    Optional<CompletedUpdate> completed,
    Optional<ProgressCondition> progressing) {

  private static final Comparator<PlannedAction> IN_ORDER =
      Comparator.comparing(PlannedAction::phase)
          .thenComparingInt(Conclusions::turn)
          .thenComparingInt(Conclusions::step)
          .thenComparing(PlannedAction::name);

  private static final Comparator<Wait> WAITS =
      Comparator.comparingInt((Wait wait) -> wait.name().length())
          .thenComparing(Wait::name)
          .thenComparing(Wait::waitsFor)
          .thenComparing(Wait::rule);

  static Conclusions of(Collection<?> concluded) {
    List<PlannedAction> actions = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    List<Wait> waits = new ArrayList<>();
    CompletedUpdate completed = null;
    ProgressCondition progressing = null;
    for (Object conclusion : concluded) {
      if (conclusion instanceof PlannedAction action) {
        actions.add(action);
      } else if (conclusion instanceof Failure failure) {
        failures.add(failure);
      } else if (conclusion instanceof Wait wait) {
        waits.add(wait);
      } else if (conclusion instanceof CompletedUpdate complete) {
        completed = complete;
      } else if (conclusion instanceof ProgressCondition condition) {
        progressing = condition;
      }
    }
    actions.sort(IN_ORDER);
    waits.sort(WAITS);
    return new Conclusions(
        actions, failures, waits, Optional.ofNullable(completed), Optional.ofNullable(progressing));
  }

  /** Replicas are gone through from the lowest ordinal up, all else from the highest down. */
  private static int turn(PlannedAction action) {
    return action.phase() == Phase.REPLICA ? action.ordinal() : -action.ordinal();
  }

  private static int step(PlannedAction action) {
    boolean pod = action.kind().equals(PlannedAction.POD);
    return switch (action.verb()) {
      case "delete" -> 0;
      case "create" -> pod ? 2 : 1;
      default -> pod ? 4 : 3;
    };
  }

  List<PlannedAction> actionsOf(Phase phase) {
    List<PlannedAction> found = new ArrayList<>();
    for (PlannedAction action : actions) {
      if (action.phase() == phase) {
        found.add(action);
      }
    }
    return found;
  }

  /** The waits, without those for Pods that it did not come to make or delete. */
  List<Wait> waitsAfter(Collection<PlannedAction> done) {
    Set<String> undone = new HashSet<>();
    for (PlannedAction action : actions) {
      if (action.kind().equals(PlannedAction.POD) && !action.verb().equals("update")) {
        undone.add(action.name());
      }
    }
    for (PlannedAction action : done) {
      undone.remove(action.name());
    }
    return waits.stream().filter(wait -> !undone.contains(wait.name())).toList();
  }

  /** The failures of a phase. */
  List<Failure> failuresOf(Phase phase) {
    List<Failure> found = new ArrayList<>();
    for (Failure failure : failures) {
      if (failure.phase() == phase) {
        found.add(failure);
      }
    }
    return found;
  }

  /** The failures at an ordinal. */
  List<Failure> failuresAt(int ordinal) {
    List<Failure> found = new ArrayList<>();
    for (Failure failure : failures) {
      if (failure.ordinal() == ordinal) {
        found.add(failure);
      }
    }
    return found;
  }
}
