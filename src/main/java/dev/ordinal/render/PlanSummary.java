package dev.ordinal.render;

import dev.ordinal.conclusion.PlannedAction;
import dev.ordinal.conclusion.Risk;
import dev.ordinal.conclusion.WorldAction;
import dev.ordinal.plan.Plan;
import dev.ordinal.plan.PlannedSet;
import dev.ordinal.plan.Round;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A plan in figures.
 *
 * @param created Pods that are new
 * @param updated objects that change in place
 * @param replaced Pods that are deleted and made again
 * @param deleted Pods that are not made again
 * @param kept Pods that nothing touches
 * @param maxRisk the worst level; none without any
 */
record PlanSummary(
    int created, int updated, int replaced, int deleted, int kept, int tasks, String maxRisk) {

  static PlanSummary of(Plan plan) {
    PlanSummary sum = new PlanSummary(0, updated(plan), 0, 0, 0, 0, "none");
    for (PlannedSet set : plan.sets()) {
      sum = sum.plus(of(set));
    }
    return sum;
  }

  private static int updated(Plan plan) {
    return (int) plan.objects().stream().filter(one -> one.verb().equals("update")).count();
  }

  /** Of one set. */
  static PlanSummary of(PlannedSet set) {
    Set<String> created = new HashSet<>();
    Set<String> deleted = new HashSet<>();
    int updated = 0;
    for (Round round : set.rounds()) {
      for (WorldAction action : round.world()) {
        if (action.verb().equals("delete") && action.kind().equals(PlannedAction.POD)) {
          deleted.add(action.name());
        }
      }
      for (PlannedAction action : round.actions()) {
        if (action.isA("create", PlannedAction.POD)) {
          created.add(action.name());
        } else if (action.isA("delete", PlannedAction.POD)) {
          deleted.add(action.name());
        } else if (action.verb().equals("update")) {
          updated++;
        }
      }
    }
    int kept = 0;
    for (PlannedSet.Identity identity : set.identities()) {
      boolean there = !identity.revisionNow().isEmpty() && !identity.revisionEnd().isEmpty();
      kept += there && !deleted.contains(identity.pod()) && !ends(identity.pod(), set) ? 1 : 0;
    }
    Set<String> replaced = new HashSet<>(created);
    replaced.retainAll(deleted);
    return new PlanSummary(
        created.size() - replaced.size(),
        updated,
        replaced.size(),
        deleted.size() - replaced.size(),
        kept,
        set.tasks().size() - PlanTasks.conditional(set).size(),
        worst(set.risks()));
  }

  /** Whether a set waits until a Pod is gone. */
  private static boolean ends(String pod, PlannedSet set) {
    return set.waits().stream()
        .anyMatch(wait -> wait.waitsFor().equals("gone") && wait.name().equals(pod));
  }

  private static String worst(List<Risk> risks) {
    for (String level : Risk.LEVELS) {
      if (risks.stream().anyMatch(risk -> risk.level().equals(level))) {
        return level;
      }
    }
    return "none";
  }

  private PlanSummary plus(PlanSummary other) {
    int mine = Risk.LEVELS.indexOf(maxRisk);
    int theirs = Risk.LEVELS.indexOf(other.maxRisk);
    boolean worse = theirs >= 0 && (mine < 0 || theirs < mine);
    return new PlanSummary(
        created + other.created,
        updated + other.updated,
        replaced + other.replaced,
        deleted + other.deleted,
        kept + other.kept,
        tasks + other.tasks,
        worse ? other.maxRisk : maxRisk);
  }
}
