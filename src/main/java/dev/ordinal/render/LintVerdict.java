package dev.ordinal.render;

import dev.ordinal.conclusion.Inputs;
import dev.ordinal.conclusion.LintReport;
import dev.ordinal.conclusion.Severity;
import dev.ordinal.conclusion.Summary;
import dev.ordinal.manifest.Unreadable;
import java.util.ArrayList;
import java.util.List;

/** The one sentence that counts. */
final class LintVerdict {

  /** Files named in a verdict; the others are counted. */
  private static final int NAMED = 3;

  private LintVerdict() {}

  /** The verdict with what limits it, in one line. */
  static String of(LintReport report) {
    Summary summary = report.summary();
    return found(report, summary) + limits(summary, report.unreadable());
  }

  /** What a verdict on violations does not cover, sentences behind it; empty if it covers all. */
  static String limits(Summary summary, List<Unreadable> unreadable) {
    StringBuilder limits = new StringBuilder();
    if (summary.suppressed() > 0) {
      limits
          .append(' ')
          .append(Prose.count(summary.suppressed(), "violation"))
          .append(" suppressed.");
    }
    limits.append(notRead(unreadable));
    if (summary.notEvaluated() > 0) {
      limits
          .append(' ')
          .append(Prose.count(summary.notEvaluated(), "rule"))
          .append(" not evaluated.");
    }
    return limits.toString();
  }

  /** Which files could not be read; why stands on standard error. Empty if there are none. */
  static String notRead(List<Unreadable> unreadable) {
    List<String> files = unreadable.stream().map(Unreadable::file).distinct().toList();
    return files.isEmpty()
        ? ""
        : " Could not be read in full: " + Printable.line(Prose.some(files, NAMED)) + ".";
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
