package dev.ordinal.render;

import dev.ordinal.conclusion.ComplianceReport;
import dev.ordinal.conclusion.ComplianceReport.Verdict;
import dev.ordinal.conclusion.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The one sentence of a compliance report, and its words for a verdict. */
final class ReportVerdict {

  private ReportVerdict() {}

  /** The verdict over all sets with what limits it, in one line. */
  static String of(ComplianceReport report) {
    Map<String, Verdict> bySet = report.bySet();
    List<String> sentences = new ArrayList<>();
    sentences.add(sets(bySet));
    Summary summary = report.summary();
    if (summary.violations() > 0) {
      sentences.add(
          Prose.count(summary.violations(), "violation")
              + ": "
              + LintVerdict.bySeverity(summary)
              + ".");
    }
    return String.join(" ", sentences) + LintVerdict.limits(summary, report.unreadable());
  }

  private static String sets(Map<String, Verdict> bySet) {
    if (bySet.isEmpty()) {
      return "No StatefulSet was judged.";
    }
    long violated = bySet.values().stream().filter(Verdict.VIOLATED::equals).count();
    long unknown = bySet.values().stream().filter(Verdict.NOT_EVALUATED::equals).count();
    String all = Prose.count(bySet.size(), "StatefulSet");
    if (violated > 0) {
      return violated + " of " + all + (violated == 1 ? " violates" : " violate") + " a guarantee.";
    }
    if (unknown > 0) {
      return "No guarantee is violated by "
          + all
          + "; for "
          + unknown
          + " of them some could not be judged.";
    }
    return bySet.size() == 1
        ? "The StatefulSet holds every guarantee."
        : "All " + all + " hold every guarantee.";
  }

  static String words(Verdict verdict) {
    return switch (verdict) {
      case HELD -> "held";
      case VIOLATED -> "violated";
      case NOT_EVALUATED -> "not evaluated";
    };
  }

  /** A sign besides the word. */
  static String mark(Verdict verdict) {
    return switch (verdict) {
      case HELD -> "✓";
      case VIOLATED -> "✗";
      case NOT_EVALUATED -> "?";
    };
  }
}
