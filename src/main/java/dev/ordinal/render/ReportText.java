package dev.ordinal.render;

import dev.ordinal.conclusion.ComplianceReport;
import dev.ordinal.conclusion.ComplianceReport.SetVerdict;
import dev.ordinal.conclusion.ComplianceReport.Verdict;
import dev.ordinal.conclusion.ReportedViolation;
import java.io.IOException;
import java.io.Writer;

/** A compliance report as text: what is not held, set by set; what is, in figures. */
final class ReportText implements Format<ComplianceReport> {

  @Override
  public void write(ComplianceReport report, View view, Writer out) throws IOException {
    Page page = new Page(view, out);
    String verdict = page.paint().strong(ReportVerdict.of(report));
    page.line(verdict);
    for (ComplianceReport.Judged guarantee : report.guarantees()) {
      if (!guarantee.sets().isEmpty()) {
        guarantee(guarantee, page);
      }
    }
    new NotJudgedText(page).limits(report.notEvaluated(), report.inputs());
    page.gap();
    page.line(verdict);
    out.flush();
  }

  private static void guarantee(ComplianceReport.Judged guarantee, Page page) throws IOException {
    page.gap();
    page.line(
        page.paint().strong(guarantee.id())
            + "  "
            + guarantee.title()
            + ": "
            + guarantee.count(Verdict.HELD)
            + " held, "
            + guarantee.count(Verdict.VIOLATED)
            + " violated, "
            + guarantee.count(Verdict.NOT_EVALUATED)
            + " not evaluated");
    for (SetVerdict set : guarantee.sets()) {
      if (set.verdict() != Verdict.HELD || page.detail()) {
        set(set, page);
      }
    }
  }

  private static void set(SetVerdict set, Page page) throws IOException {
    String missing =
        set.missing().isEmpty() ? "" : " (missing: " + String.join(", ", set.missing()) + ")";
    page.line(
        "  "
            + ReportVerdict.mark(set.verdict())
            + " "
            + Printable.line(set.namespace() + "/" + set.name())
            + " "
            + ReportVerdict.words(set.verdict())
            + Printable.line(missing));
    for (ReportedViolation reported : set.violations()) {
      String word = reported.counts() ? reported.severity().word() : "suppressed";
      page.line(
          "      "
              + Places.of(reported.violation().place())
              + ": "
              + word
              + ": "
              + Printable.line(reported.violation().message())
              + " ["
              + reported.card().id()
              + "]");
    }
  }
}
