package dev.ordinal.render;

import dev.ordinal.conclusion.Risk;
import dev.ordinal.fact.ObjectRef;
import dev.ordinal.plan.Outcome;
import dev.ordinal.plan.Plan;
import dev.ordinal.plan.PlannedSet;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * A plan for a tired person: the verdict, set by set what changes and what then happens, the
 * verdict.
 */
final class PlanText implements Format<Plan> {

  private static final int NAMED = 10;

  @Override
  public void write(Plan plan, View view, Writer out) throws IOException {
    Page page = new Page(view, out);
    Sensitive sensitive = Sensitive.in(plan.sources());
    String verdict = page.paint().strong(PlanVerdict.of(plan));
    page.line(verdict);
    int unchanged = 0;
    for (PlannedSet set : plan.sets()) {
      if (set.outcome() == Outcome.UNCHANGED && !view.detail()) {
        unchanged++;
      } else {
        page.gap();
        set(set, plan.inputs().kubeVersion(), sensitive, page);
      }
    }
    if (unchanged > 0 && unchanged < plan.sets().size()) {
      page.gap();
      page.line("= " + Prose.count(unchanged, "other set") + " unchanged");
    }
    rest(plan, sensitive, page);
    if (page.lines() > 1) {
      page.gap();
      page.line(verdict);
    }
    out.flush();
  }

  /** All but the verdict and the sets. */
  static void rest(Plan plan, Sensitive sensitive, Page page) throws IOException {
    objects(plan.objects(), sensitive, page);
    LintText.violations(WorstFirst.counting(plan.violations()), page);
    LintText.suppressed(plan.violations(), page);
    limits(plan, page);
  }

  private static void limits(Plan plan, Page page) throws IOException {
    untouched(plan.untouched(), page);
    if (!plan.assumptions().isEmpty()) {
      page.gap();
      for (String assumption : plan.assumptions()) {
        page.prose("Assumed: ", assumption);
      }
    }
    new NotJudgedText(page).limits(plan.notEvaluated(), plan.inputs());
    page.gap();
    page.line(
        "Kubernetes "
            + plan.inputs().kubeVersion()
            + " ("
            + plan.inputs().kubeVersionFrom()
            + ")"
            + plan.inputs().now().map(now -> ", as of " + now).orElse(""));
  }

  static void set(PlannedSet set, String version, Sensitive sensitive, Page page)
      throws IOException {
    String name = set.namespace() + "/" + set.name();
    page.line(page.paint().strong(name) + "  StatefulSet · " + set.description());
    page.line("  " + PlanVerdict.of(set));
    new PlanChanges(sensitive, page).of(set);
    new PlanSteps(page).write(set);
    PlanWaits waits = new PlanWaits(page);
    waits.last(set);
    waits.branches(set);
    new PlanClaims(page).write(set);
    toDelete(set, page);
    new PlanVersion(version).write(set, page);
    for (Risk risk : set.risks()) {
      page.prose("  ! risk " + risk.level() + "  ", sensitive.hide(risk.message()));
      for (String evidence : risk.evidence()) {
        page.prose("      ", sensitive.hide(evidence));
      }
    }
    new PlanTasks(page).write(set);
  }

  /** Under OnDelete: the order in which somebody has to delete the Pods. */
  private static void toDelete(PlannedSet set, Page page) throws IOException {
    List<String> pods = PlanVerdict.outdatedOnDelete(set);
    if (pods.isEmpty()) {
      return;
    }
    String last = pods.get(pods.size() - 1);
    page.line(
        "  ! to be deleted by somebody, in this order: "
            + (pods.size() > NAMED
                ? pods.get(0) + " down to " + last + " (" + pods.size() + " Pods)"
                : String.join(", ", pods)));
  }

  private static void untouched(List<ObjectRef> objects, Page page) throws IOException {
    if (objects.isEmpty()) {
      return;
    }
    List<String> names = objects.stream().limit(NAMED).map(ObjectRef::toString).toList();
    int more = objects.size() - names.size();
    page.gap();
    page.prose(
        "Untouched: ",
        String.join(", ", names)
            + (more > 0 ? " and " + more + " more" : "")
            + ": no manifest names "
            + (objects.size() == 1 ? "it" : "them")
            + " (--prune deletes what no manifest names)");
  }

  private static String mark(String verb) {
    return switch (verb) {
      case "create" -> "+ ";
      case "delete" -> "- ";
      case "rejected" -> "x ";
      default -> "~ ";
    };
  }

  private static void objects(List<Plan.ChangedObject> objects, Sensitive sensitive, Page page)
      throws IOException {
    for (Plan.ChangedObject changed : objects) {
      page.gap();
      page.line(mark(changed.verb()) + changed.object() + "  " + changed.verb());
      new PlanChanges(sensitive, page).of(changed.changes(), changed.rejections());
      for (String effect : changed.effects()) {
        page.prose("    ", effect);
      }
    }
  }
}
