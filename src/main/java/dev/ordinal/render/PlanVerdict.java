package dev.ordinal.render;

import dev.ordinal.plan.Outcome;
import dev.ordinal.plan.Plan;
import dev.ordinal.plan.PlannedSet;
import java.util.ArrayList;
import java.util.List;

/** The one sentence of a plan. */
final class PlanVerdict {

  private PlanVerdict() {}

  /** The verdict with what limits it, in one line. */
  static String of(Plan plan) {
    return outcome(plan) + LintVerdict.notRead(plan.unreadable());
  }

  private static String outcome(Plan plan) {
    if (!plan.changes() && plan.outcome() == Outcome.UNCHANGED) {
      return plan.sets().isEmpty()
          ? "Nothing to plan: the input holds no StatefulSet."
          : "Nothing to do: " + Prose.count(plan.sets().size(), "set") + " as desired.";
    }
    PlanSummary sum = PlanSummary.of(plan);
    List<String> parts = new ArrayList<>();
    count(parts, sum.created(), "Pod", " created");
    count(parts, sum.replaced(), "Pod", " replaced");
    count(parts, sum.deleted(), "Pod", " deleted");
    count(parts, sum.kept(), "Pod", " kept");
    count(parts, lost(plan), "claim", " LOST with the data");
    count(parts, sum.updated(), "object", " updated in place");
    count(parts, sum.tasks(), "task", "");
    int late = 0;
    int others = 0;
    int running = 0;
    for (PlannedSet set : plan.sets()) {
      int outdated = outdatedOnDelete(set).size();
      late += outdated;
      running += outdated == 0 ? 0 : PlanSummary.of(set).kept();
      others += outdated == 0 && set.outcome() != Outcome.UNCHANGED ? 1 : 0;
    }
    if (late > 0 && others == 0 && plan.outcome() == Outcome.CONVERGES && sum.replaced() == 0) {
      return accepted(running) + ": " + String.join(", ", parts) + ".";
    }
    if (late > 0) {
      parts.add(
          Prose.count(late, "Pod")
              + " outdated until somebody deletes "
              + (late == 1 ? "it" : "them"));
    }
    String figures = parts.isEmpty() ? "no Pod changes" : String.join(", ", parts);
    return words(plan.outcome()) + ": " + figures + ".";
  }

  /** Claims that go with their data. */
  static int lost(Plan plan) {
    int lost = 0;
    for (PlannedSet set : plan.sets()) {
      for (PlannedSet.Identity identity : set.identities()) {
        for (PlannedSet.ClaimFate claim : identity.claims()) {
          lost += claim.becomes().equals("lost") ? 1 : 0;
        }
      }
    }
    return lost;
  }

  private static void count(List<String> parts, int count, String noun, String what) {
    if (count > 0) {
      parts.add(Prose.count(count, noun) + what);
    }
  }

  /** What an outcome means. */
  static String words(Outcome outcome) {
    return switch (outcome) {
      case LIMIT -> "NOT FINISHED within the rounds";
      case FAILING -> "FAILING again and again";
      case REJECTED -> "REJECTED as written";
      case BLOCKED -> "BLOCKED until somebody acts";
      case WAITS -> "WAITS for something that may end by itself";
      case CONVERGES -> "CONVERGES";
      case UNCHANGED -> "UNCHANGED";
    };
  }

  /** The verdict of one set. */
  static String of(PlannedSet set) {
    PlanSummary sum = PlanSummary.of(set);
    boolean late = !outdatedOnDelete(set).isEmpty();
    String deleted =
        set.deletion().map(how -> "deleted with --cascade=" + how.word() + ": ").orElse("");
    return late && set.outcome() == Outcome.CONVERGES && sum.replaced() == 0
        ? accepted(sum.kept())
        : deleted + words(set.outcome());
  }

  private static String accepted(int running) {
    return "accepted, 0 of " + running + " Pods change until they are deleted";
  }

  /** Under OnDelete: the Pods that are outdated in the end, the highest ordinal first. */
  static List<String> outdatedOnDelete(PlannedSet set) {
    if (set.tasks().stream().noneMatch(task -> task.rule().equals("delete-pods-one-by-one"))) {
      return List.of();
    }
    List<String> pods = new ArrayList<>();
    for (PlannedSet.Identity identity : set.identities()) {
      String end = identity.revisionEnd();
      if (!end.isEmpty() && !end.equals(set.status().updateRevision())) {
        pods.add(0, identity.pod());
      }
    }
    return pods;
  }
}
