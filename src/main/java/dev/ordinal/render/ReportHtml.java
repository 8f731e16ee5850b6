package dev.ordinal.render;

import dev.ordinal.conclusion.ComplianceReport;
import dev.ordinal.conclusion.ComplianceReport.SetVerdict;
import dev.ordinal.conclusion.ComplianceReport.Verdict;
import dev.ordinal.conclusion.ReportedViolation;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A compliance report as a page. */
final class ReportHtml implements Format<ComplianceReport> {

  @Override
  public void write(ComplianceReport report, View view, Writer out) throws IOException {
    HtmlPage page = new HtmlPage(out);
    page.begin("Ordinal compliance report", ReportVerdict.of(report));
    page.figures(figures(report));
    overview(report, page.html());
    for (ComplianceReport.Judged guarantee : report.guarantees()) {
      guarantee(guarantee, page.html());
    }
    new HtmlViolations(page.html()).all(report.violations());
    page.unreadable(report.unreadable());
    page.notEvaluated(report.notEvaluated());
    page.end(report.inputs());
    out.flush();
  }

  private static Map<String, Long> figures(ComplianceReport report) {
    Map<String, Verdict> bySet = report.bySet();
    Map<String, Long> figures = new LinkedHashMap<>();
    figures.put("StatefulSets", (long) bySet.size());
    figures.put("hold every guarantee", count(bySet, Verdict.HELD));
    figures.put("violate a guarantee", count(bySet, Verdict.VIOLATED));
    figures.put("not fully evaluated", count(bySet, Verdict.NOT_EVALUATED));
    return figures;
  }

  private static long count(Map<String, Verdict> bySet, Verdict verdict) {
    return bySet.values().stream().filter(verdict::equals).count();
  }

  private static void overview(ComplianceReport report, Markup html) throws IOException {
    html.element("h2", "Guarantees").line();
    html.start("table").line().start("thead").start("tr").element("th", "Guarantee");
    for (Verdict verdict : Verdict.values()) {
      html.element("th", "number", ReportVerdict.words(verdict));
    }
    html.end().end().line().start("tbody").line();
    for (ComplianceReport.Judged guarantee : report.guarantees()) {
      html.start("tr").start("td").start("a").with("href", "#g-" + guarantee.id());
      html.text(guarantee.id()).end().end();
      for (Verdict verdict : Verdict.values()) {
        html.element("td", "number", Long.toString(guarantee.count(verdict)));
      }
      html.end().line();
    }
    html.end().end().line();
  }

  private static void guarantee(ComplianceReport.Judged guarantee, Markup html) throws IOException {
    html.start("h2").with("id", "g-" + guarantee.id());
    html.text(guarantee.id() + ": " + guarantee.title()).end().line();
    List<SetVerdict> open = new ArrayList<>(guarantee.sets());
    open.removeIf(set -> set.verdict() == Verdict.HELD && set.missing().isEmpty());
    if (!open.isEmpty()) {
      table(open, html);
    }
    List<SetVerdict> held = new ArrayList<>(guarantee.sets());
    held.removeAll(open);
    if (!held.isEmpty()) {
      held(held, html);
    }
  }

  private static void table(List<SetVerdict> sets, Markup html) throws IOException {
    html.start("table").with("class", "wide").line().start("thead").start("tr");
    html.element("th", "StatefulSet").element("th", "Verdict").element("th", "Why");
    html.end().end().line().start("tbody").line();
    for (SetVerdict set : sets) {
      html.start("tr").element("th", name(set));
      html.element("td", set.verdict().word(), signed(set.verdict()));
      html.start("td");
      for (ReportedViolation reported : set.violations()) {
        html.start("p").element("span", "word " + reported.severity().word(), word(reported));
        html.text(" ").start("a").with("href", "#" + HtmlViolations.anchor(reported));
        html.text(Printable.line(reported.violation().message())).end().end();
      }
      if (!set.missing().isEmpty()) {
        String missing = Printable.line(String.join(", ", set.missing()));
        html.start("p").with("class", "faint").text("Some rules were not judged without ");
        html.text(missing + ": ").start("a").with("href", "#" + HtmlPage.NOT_EVALUATED);
        html.text("how to supply it").end().text(".").end();
      }
      if (set.violations().isEmpty() && set.missing().isEmpty()) {
        html.element("p", "faint", "No rule of this guarantee was run.");
      }
      html.end().end().line();
    }
    html.end().end().line();
  }

  private static void held(List<SetVerdict> sets, Markup html) throws IOException {
    html.start("details").with("open", "open");
    html.start("summary").element("span", Verdict.HELD.word(), signed(Verdict.HELD));
    html.text(" by " + Prose.count(sets.size(), "StatefulSet")).end();
    html.element("p", String.join(", ", sets.stream().map(ReportHtml::name).toList()));
    html.end().line();
  }

  private static String word(ReportedViolation reported) {
    return reported.counts() ? reported.severity().word() : "accepted";
  }

  private static String signed(Verdict verdict) {
    return ReportVerdict.mark(verdict) + " " + ReportVerdict.words(verdict);
  }

  private static String name(SetVerdict set) {
    return Printable.line(set.namespace() + "/" + set.name());
  }
}
