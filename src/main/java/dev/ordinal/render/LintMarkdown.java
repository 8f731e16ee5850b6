package dev.ordinal.render;

import dev.ordinal.conclusion.Inputs;
import dev.ordinal.conclusion.LintReport;
import dev.ordinal.conclusion.Related;
import dev.ordinal.conclusion.ReportedViolation;
import dev.ordinal.conclusion.RuleCard;
import dev.ordinal.conclusion.Violation;
import dev.ordinal.manifest.Unreadable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/**
 * A comment on a pull request, or the summary of a step. A comment may not be longer than 65,536
 * characters; one that would be is folded by rule, more and more, and never cut.
 */
final class LintMarkdown implements Format<LintReport> {

  /** Leaves room below GitHub's limit for what a bot puts around it. */
  static final int MOST_BYTES = 60_000;

  /** How many places a rule shows at each fold; beyond the last, rules are only counted. */
  private static final int[] FOLDS = {Integer.MAX_VALUE, 50, 10, 3, 1, 0};

  @Override
  public void write(LintReport report, View view, Writer out) throws IOException {
    String text = "";
    for (int places : FOLDS) {
      text = text(report, places);
      if (MarkdownText.bytes(text) <= MOST_BYTES) {
        break;
      }
    }
    out.write(text);
    out.flush();
  }

  private static String text(LintReport report, int places) {
    String folded =
        places < Integer.MAX_VALUE ? "\nFolded to fit; `ordinal lint --detail` shows all.\n" : "";
    return "### Ordinal: "
        + MarkdownText.of(LintVerdict.of(report))
        + "\n"
        + body(report, places)
        + folded;
  }

  /** All but the verdict, with so many places for each rule. */
  static String body(LintReport report, int places) {
    StringBuilder text = new StringBuilder();
    Map<String, List<ReportedViolation>> byRule = WorstFirst.byRule(report.violations());
    for (List<ReportedViolation> violations : byRule.values()) {
      rule(violations, places, text);
    }
    suppressed(report, places, text);
    unreadable(report.unreadable(), places, text);
    notJudged(report, text);
    return text.toString();
  }

  private static void rule(List<ReportedViolation> violations, int places, StringBuilder text) {
    RuleCard card = violations.get(0).card();
    text.append("\n**").append(card.severity().word()).append("** ");
    text.append(MarkdownText.of(Prose.sentence(card.why()))).append(' ');
    text.append(MarkdownText.code(card.id()));
    text.append(violations.size() == 1 ? "" : " × " + violations.size()).append("\n\n");
    int shown = Math.min(places, violations.size());
    boolean folded = shown > 3;
    if (folded) {
      text.append("<details><summary>").append(shown).append(" places</summary>\n\n");
    }
    for (ReportedViolation reported : violations.subList(0, shown)) {
      violation(reported, text);
    }
    if (shown < violations.size()) {
      text.append("- and ").append(violations.size() - shown).append(" more\n");
    }
    text.append(folded ? "\n</details>\n" : "");
    text.append("\nFix: ").append(MarkdownText.of(Prose.sentence(card.fix()))).append('\n');
  }

  private static void violation(ReportedViolation reported, StringBuilder text) {
    Violation violation = reported.violation();
    text.append("- ")
        .append(MarkdownText.code(Places.of(reported.placeInRepository())))
        .append(' ');
    text.append(MarkdownText.of(violation.message()));
    for (Related related : violation.related()) {
      text.append("; ").append(MarkdownText.code(Places.of(related.place()))).append(' ');
      text.append(MarkdownText.of(related.message()));
    }
    Violation.Edit edit = violation.edit();
    if (!edit.path().isEmpty()) {
      text.append(edit.value().isEmpty() ? ". Remove " : ". Set ");
      String set = edit.value().isEmpty() ? "" : ": " + edit.value();
      text.append(MarkdownText.code(edit.path() + set));
    }
    if (!reported.keeper().isEmpty()) {
      text.append(". ").append(MarkdownText.of(reported.keeper()));
    }
    text.append('\n');
  }

  private static void suppressed(LintReport report, int places, StringBuilder text) {
    List<ReportedViolation> suppressed =
        report.violations().stream().filter(reported -> !reported.counts()).toList();
    if (suppressed.isEmpty()) {
      return;
    }
    text.append("\n<details><summary>");
    text.append(Prose.count(suppressed.size(), "violation")).append(" suppressed</summary>\n\n");
    int shown = Math.min(places, suppressed.size());
    for (ReportedViolation reported : suppressed.subList(0, shown)) {
      text.append("- ").append(MarkdownText.code(Places.of(reported.placeInRepository())));
      text.append(' ').append(MarkdownText.code(reported.card().id())).append(": ");
      text.append(MarkdownText.of(reported.suppressed().orElseThrow().reason()));
      reported
          .suppressed()
          .flatMap(suppression -> suppression.until())
          .ifPresent(day -> text.append(", until ").append(MarkdownText.of(day)));
      text.append('\n');
    }
    more(suppressed.size() - shown, text);
    text.append("\n</details>\n");
  }

  private static void unreadable(List<Unreadable> unreadable, int places, StringBuilder text) {
    if (unreadable.isEmpty()) {
      return;
    }
    text.append("\n**Could not be read:**\n\n");
    int shown = Math.min(places, unreadable.size());
    for (Unreadable each : unreadable.subList(0, shown)) {
      text.append("- ").append(MarkdownText.code(Places.of(each))).append(' ');
      text.append(MarkdownText.of(each.message())).append('\n');
    }
    more(unreadable.size() - shown, text);
  }

  private static void notJudged(LintReport report, StringBuilder text) {
    snapshot(report.inputs(), text);
    for (Gap gap : Gap.among(report.notEvaluated())) {
      text.append('\n').append(MarkdownText.of(gap.sentence())).append('\n');
    }
  }

  /** What the snapshot is worth. */
  static void snapshot(Inputs inputs, StringBuilder text) {
    for (String sentence : SnapshotWords.of(inputs, false)) {
      text.append('\n').append(MarkdownText.of(Prose.sentence(sentence))).append('\n');
    }
  }

  private static void more(int count, StringBuilder text) {
    if (count > 0) {
      text.append("- and ").append(count).append(" more\n");
    }
  }
}
