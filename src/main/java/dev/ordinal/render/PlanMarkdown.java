package dev.ordinal.render;

import dev.ordinal.plan.Outcome;
import dev.ordinal.plan.Plan;
import dev.ordinal.plan.PlannedSet;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;

/**
 * A plan as a comment on a pull request: the verdict, and each set that changes in a fold. A
 * comment that would be too long leaves out the steps of more and more sets, the best outcomes
 * first; every set that changes is named, or counted.
 */
final class PlanMarkdown implements Format<Plan> {

  /** What is shown in full at each fold, by the best outcome; the last shows verdicts only. */
  private static final List<Outcome> FOLDS =
      List.of(Outcome.UNCHANGED, Outcome.WAITS, Outcome.REJECTED);

  private static final int NAMED = 100;

  @Override
  public void write(Plan plan, View view, Writer out) throws IOException {
    for (Outcome best : FOLDS) {
      String text = text(plan, view, best);
      if (MarkdownText.bytes(text) <= LintMarkdown.MOST_BYTES) {
        out.write(text);
        out.flush();
        return;
      }
    }
    out.write(verdicts(plan));
    out.flush();
  }

  /** Writes a part of the text form. */
  @FunctionalInterface
  private interface Part {
    void write(Page page) throws IOException;
  }

  private static String inText(View view, Part part) throws IOException {
    StringWriter out = new StringWriter();
    part.write(new Page(view.withColour(false), out));
    return out.toString();
  }

  private static String head(Plan plan) {
    return "### Ordinal: " + MarkdownText.of(PlanVerdict.of(plan)) + "\n";
  }

  private static String text(Plan plan, View view, Outcome best) throws IOException {
    StringBuilder text = new StringBuilder(head(plan));
    Sensitive sensitive = Sensitive.in(plan.sources());
    String version = plan.inputs().kubeVersion();
    for (PlannedSet set : changing(plan)) {
      if (set.outcome().compareTo(best) <= 0) {
        fold(title(set), inText(view, page -> PlanText.set(set, version, sensitive, page)), text);
      } else {
        text.append("\n- ").append(title(set)).append('\n');
      }
    }
    fold("Beside the sets", inText(view, page -> rest(plan, sensitive, page)), text);
    return text.append(best == Outcome.UNCHANGED ? "" : folded()).toString();
  }

  private static void rest(Plan plan, Sensitive sensitive, Page page) throws IOException {
    PlanText.rest(plan, sensitive, page);
    new NotJudgedText(page).unreadable(plan.unreadable());
  }

  private static String verdicts(Plan plan) {
    List<PlannedSet> sets = changing(plan);
    StringBuilder text = new StringBuilder(head(plan)).append('\n');
    for (PlannedSet set : sets.subList(0, Math.min(NAMED, sets.size()))) {
      text.append("- ").append(title(set)).append('\n');
    }
    if (sets.size() > NAMED) {
      text.append("- and ").append(sets.size() - NAMED).append(" more\n");
    }
    return text.append(folded()).toString();
  }

  private static String folded() {
    return "\nFolded to fit; `ordinal plan --detail` shows all.\n";
  }

  private static List<PlannedSet> changing(Plan plan) {
    return plan.sets().stream().filter(set -> set.outcome() != Outcome.UNCHANGED).toList();
  }

  private static String title(PlannedSet set) {
    return MarkdownText.of(set.namespace() + "/" + set.name() + ": " + PlanVerdict.of(set));
  }

  private static void fold(String title, String body, StringBuilder text) {
    if (body.isBlank()) {
      return;
    }
    String fence = "```";
    while (body.contains(fence)) {
      fence += "`";
    }
    text.append("\n<details><summary>").append(title).append("</summary>\n\n");
    text.append(fence).append("text\n").append(body.stripTrailing()).append('\n');
    text.append(fence).append("\n\n</details>\n");
  }
}
