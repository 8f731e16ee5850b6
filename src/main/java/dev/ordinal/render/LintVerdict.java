package dev.ordinal.render;

import dev.ordinal.conclusion.Inputs;
import dev.ordinal.conclusion.LintReport;
import dev.ordinal.conclusion.Severity;
import dev.ordinal.conclusion.Summary;
import java.util.ArrayList;
import java.util.List;

/** The one sentence that counts. */
final class LintVerdict {

  private LintVerdict() {}

  /** The verdict with what limits it, in one line. */
  static String of(LintReport report) {
    Summary summary = report.summary();
    List<String> sentences = new ArrayList<>();
    sentences.add(found(report, summary));
    if (summary.suppressed() > 0) {
      sentences.add(Prose.count(summary.suppressed(), "violation") + " suppressed.");
    }
    if (summary.unreadable() > 0) {
      sentences.add(Prose.count(summary.unreadable(), "file") + " could not be read in full.");
    }
    if (summary.notEvaluated() > 0) {
      sentences.add(Prose.count(summary.notEvaluated(), "rule") + " not evaluated.");
    }
    return String.join(" ", sentences);
  }

  private static String found(LintReport report, Summary summary) {
    if (summary.violations() == 0) {
      return nothing(report.inputs().read());
    }
    long files =
        report.violations().stream()
            .filter(violation -> violation.counts())
            .map(violation -> violation.violation().place().file())
            .distinct()
            .count();
    return Prose.count(summary.violations(), "violation")
        + " in "
        + Prose.count((int) files, "file")
        + ": "
        + bySeverity(summary)
        + ".";
  }

  /** {@code 1 critical, 2 medium}. */
  static String bySeverity(Summary summary) {
    List<String> parts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      int count = summary.bySeverity().get(severity);
      if (count > 0) {
        parts.add(count + " " + severity.word());
      }
    }
    return String.join(", ", parts);
  }

  private static String nothing(Inputs.Read read) {
    String where =
        Prose.count(read.documents(), "document") + " of " + Prose.count(read.files(), "file");
    if (read.documents() == 0) {
      return "Nothing to judge: no document in " + Prose.count(read.files(), "file") + ".";
    }
    String judged = Prose.count(read.rules(), "rule") + " judged " + where;
    return read.sets() == 0
        ? "No violations: " + judged + ", no StatefulSet among them."
        : "No violations: " + judged + ", " + Prose.count(read.sets(), "StatefulSet") + ".";
  }
}
