package dev.ordinal.render;

import dev.ordinal.conclusion.ComplianceReport;
import dev.ordinal.conclusion.ComplianceReport.SetVerdict;
import dev.ordinal.conclusion.ComplianceReport.Verdict;
import dev.ordinal.conclusion.Inputs;
import dev.ordinal.conclusion.LintReport;
import dev.ordinal.conclusion.ReportedViolation;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/** A compliance report as a Markdown document: guarantee by guarantee, then every violation. */
final class ReportMarkdown implements Format<ComplianceReport> {

  @Override
  public void write(ComplianceReport report, View view, Writer out) throws IOException {
    StringBuilder text = new StringBuilder("# Ordinal compliance report\n\n");
    text.append(MarkdownText.of(ReportVerdict.of(report))).append("\n\n");
    overview(report, text);
    for (ComplianceReport.Judged guarantee : report.guarantees()) {
      guarantee(guarantee, text);
    }
    out.append(text);
    LintReport violations =
        new LintReport(
            report.inputs(),
            report.rules(),
            List.of(),
            report.violations(),
            report.unreadable(),
            report.notEvaluated());
    out.append("\n## Violations\n").append(LintMarkdown.body(violations, Integer.MAX_VALUE));
    inputs(report.inputs(), out);
    out.flush();
  }

  private static void overview(ComplianceReport report, StringBuilder text) {
    text.append("| guarantee | held | violated | not evaluated |\n");
    text.append("| --- | ---: | ---: | ---: |\n");
    for (ComplianceReport.Judged guarantee : report.guarantees()) {
      text.append("| ").append(guarantee.id());
      for (Verdict verdict : Verdict.values()) {
        text.append(" | ").append(guarantee.count(verdict));
      }
      text.append(" |\n");
    }
  }

  private static void guarantee(ComplianceReport.Judged guarantee, StringBuilder text) {
    text.append("\n## ").append(guarantee.id()).append(": ").append(guarantee.title());
    text.append("\n\n");
    for (SetVerdict set : guarantee.sets()) {
      text.append("- ").append(ReportVerdict.mark(set.verdict())).append(' ');
      text.append(MarkdownText.of(set.namespace() + "/" + set.name())).append(": ");
      text.append(ReportVerdict.words(set.verdict()));
      if (!set.missing().isEmpty()) {
        text.append("; not judged without ");
        text.append(MarkdownText.of(String.join(", ", set.missing())));
      }
      text.append('\n');
      for (ReportedViolation reported : set.violations()) {
        text.append("  - ").append(reported.counts() ? "" : "suppressed: ");
        text.append(MarkdownText.of(reported.violation().message())).append(' ');
        text.append(MarkdownText.code(reported.card().id())).append('\n');
      }
    }
  }

  private static void inputs(Inputs inputs, Writer out) throws IOException {
    out.append("\n## Inputs\n\n| what | value |\n| --- | --- |\n");
    for (Map.Entry<String, String> fact : InputFacts.of(inputs).entrySet()) {
      out.append("| ").append(fact.getKey()).append(" | ");
      out.append(MarkdownText.of(fact.getValue())).append(" |\n");
    }
  }
}
