package dev.ordinal.render;

import dev.ordinal.conclusion.Change;
import dev.ordinal.conclusion.Rejection;
import dev.ordinal.conclusion.Risk;
import dev.ordinal.conclusion.Task;
import dev.ordinal.conclusion.Wait;
import dev.ordinal.manifest.Node;
import dev.ordinal.plan.Outcome;
import dev.ordinal.plan.Plan;
import dev.ordinal.plan.PlannedSet;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A plan for a tired person: the verdict, set by set what changes and what then happens, the
 * verdict.
 */
final class PlanText implements Format<Plan> {

  private static final Set<String> ALWAYS_SHOWN = Set.of("reattached", "left", "lost");

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
    NotJudgedText notJudged = new NotJudgedText(page);
    if (!plan.assumptions().isEmpty()) {
      page.gap();
      for (String assumption : plan.assumptions()) {
        page.prose("Assumed: ", assumption);
      }
    }
    notJudged.unreadable(plan.unreadable());
    notJudged.limits(plan.notEvaluated(), plan.inputs());
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
    changes(set.changes(), sensitive, page);
    for (Rejection rejection : set.rejections()) {
      page.line("  x refused  " + rejection.path() + ": " + rejection.type());
      page.prose("             ", sensitive.hide(rejection.message()));
    }
    new PlanSteps(page).write(set);
    for (Wait wait : set.waits()) {
      page.line("  … waits for " + wait.kind() + " " + wait.name() + " (" + wait.waitsFor() + ")");
      for (String because : wait.because()) {
        page.prose("      ", because);
      }
    }
    for (PlannedSet.Branch branch : set.branches()) {
      page.line("  If " + branch.when() + " (round " + branch.at() + "):");
      page.prose("      ", branch.outcome());
    }
    identities(set, page);
    for (Risk risk : set.risks()) {
      page.prose("  ! risk " + risk.level() + "  ", sensitive.hide(risk.message()));
      for (String evidence : risk.evidence()) {
        page.prose("      ", sensitive.hide(evidence));
      }
    }
    for (Task task : set.tasks()) {
      task(task, page);
    }
  }

  private static void changes(List<Change> changes, Sensitive sensitive, Page page)
      throws IOException {
    for (Change change : changes) {
      page.line(
          "  "
              + mark(change)
              + " "
              + change.path()
              + "  "
              + value(change.before(), sensitive)
              + " -> "
              + value(change.after(), sensitive)
              + "   "
              + words(change));
    }
  }

  static String mark(Change change) {
    return switch (change.effect()) {
      case REFUSED -> "x";
      case RESTARTS_PODS -> "-/+";
      case NEW_PODS_ONLY -> "!";
      case IN_PLACE -> "~";
      case NONE -> "=";
    };
  }

  static String words(Change change) {
    return switch (change.effect()) {
      case REFUSED -> "immutable: the API server refuses the whole update";
      case RESTARTS_PODS -> "restarts Pods, the highest ordinal first";
      case NEW_PODS_ONLY -> "accepted, but no running Pod changes";
      case IN_PLACE -> "in place";
      case NONE -> "no effect";
    };
  }

  static String value(Optional<Node> value, Sensitive sensitive) {
    return value
        .map(node -> Printable.line(sensitive.hide(node).toString()))
        .map(text -> text.length() > 60 ? text.substring(0, 57) + "..." : text)
        .orElse("(none)");
  }

  private static void identities(PlannedSet set, Page page) throws IOException {
    for (PlannedSet.Identity identity : set.identities()) {
      for (PlannedSet.ClaimFate claim : identity.claims()) {
        if (ALWAYS_SHOWN.contains(claim.becomes()) || page.detail()) {
          page.line("  " + claimMark(claim) + " claim " + claim.name() + "  " + words(claim));
        }
      }
      if (page.detail()) {
        page.line(
            "    "
                + identity.pod()
                + (identity.dns().isEmpty() ? "" : "  " + identity.dns())
                + (identity.node().isEmpty() ? "" : "  on " + identity.node())
                + "  "
                + revisions(identity));
      }
    }
  }

  private static String revisions(PlannedSet.Identity identity) {
    String now = identity.revisionNow().isEmpty() ? "none" : identity.revisionNow();
    String end = identity.revisionEnd().isEmpty() ? "none" : identity.revisionEnd();
    return now.equals(end) ? now : now + " -> " + end;
  }

  private static String claimMark(PlannedSet.ClaimFate claim) {
    return switch (claim.becomes()) {
      case "new" -> "+";
      case "lost" -> "-";
      case "reattached", "left" -> "!";
      default -> "=";
    };
  }

  static String words(PlannedSet.ClaimFate claim) {
    String about =
        (claim.size().isEmpty() ? "" : claim.size() + " ")
            + (claim.created() == null ? "" : "of " + claim.created() + " ")
            + (claim.volume().isEmpty() ? "" : "on " + claim.volume());
    String meaning =
        switch (claim.becomes()) {
          case "new" -> "new and empty";
          case "lost" -> "LOST with its data";
          case "reattached" -> "reattached: the old data comes back";
          case "left" -> "left without a Pod: still paid for";
          default -> "kept";
        };
    return about.isBlank() ? meaning : meaning + " (" + about.strip() + ")";
  }

  private static void objects(List<Plan.ChangedObject> objects, Sensitive sensitive, Page page)
      throws IOException {
    for (Plan.ChangedObject changed : objects) {
      page.gap();
      page.line(
          (changed.rejections().isEmpty() ? changed.verb().equals("create") ? "+ " : "~ " : "x ")
              + changed.object()
              + "  "
              + changed.verb());
      changes(changed.changes(), sensitive, page);
      for (Rejection rejection : changed.rejections()) {
        page.line("  x refused  " + rejection.path() + ": " + rejection.type());
        page.prose("             ", sensitive.hide(rejection.message()));
      }
      for (String effect : changed.effects()) {
        page.prose("    ", effect);
      }
    }
  }

  private static void task(Task task, Page page) throws IOException {
    page.gap();
    page.line("  " + task.id() + "  " + task.title() + "   risk " + task.level());
    lines("check", task.check(), page);
    lines("do", task.act(), page);
    lines("verify", task.verify(), page);
    lines("undo", task.undo(), page);
    lines("stop if", task.stopIf(), page);
  }

  private static void lines(String label, List<String> lines, Page page) throws IOException {
    String head = label;
    for (String line : lines) {
      page.line("      " + head + " ".repeat(9 - head.length()) + line);
      head = "";
    }
  }
}
