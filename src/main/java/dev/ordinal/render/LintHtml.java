package dev.ordinal.render;

import dev.ordinal.conclusion.LintReport;
import dev.ordinal.conclusion.Severity;
import dev.ordinal.conclusion.Summary;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;

/** A lint report as a page. */
final class LintHtml implements Format<LintReport> {

  @Override
  public void write(LintReport report, View view, Writer out) throws IOException {
    HtmlPage page = new HtmlPage(out);
    page.begin("Ordinal lint report", LintVerdict.of(report));
    page.figures(figures(report.summary()));
    new HtmlViolations(page.html()).all(report.violations());
    page.unreadable(report.unreadable());
    page.notEvaluated(report.notEvaluated());
    page.end(report.inputs());
    out.flush();
  }

  private static Map<String, Integer> figures(Summary summary) {
    Map<String, Integer> figures = new LinkedHashMap<>();
    for (Severity severity : Severity.values()) {
      figures.put(severity.word(), summary.bySeverity().get(severity));
    }
    figures.put("suppressed", summary.suppressed());
    figures.put("rules not evaluated", summary.notEvaluated());
    return figures;
  }
}
