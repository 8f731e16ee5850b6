package dev.ordinal.render;

import dev.ordinal.conclusion.Related;
import dev.ordinal.conclusion.ReportedViolation;
import dev.ordinal.conclusion.Severity;
import dev.ordinal.conclusion.Suppression;
import dev.ordinal.conclusion.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The violations on a page: each with place, reason and remedy, remarks folded by rule. */
final class HtmlViolations {

  private final Markup html;

  HtmlViolations(Markup html) {
    this.html = html;
  }

  /** All violations, the worst first, then the accepted exceptions. */
  void all(List<ReportedViolation> violations) throws IOException {
    html.element("h2", "Violations").line();
    if (violations.isEmpty()) {
      html.element("p", "None.").line();
    }
    for (Map.Entry<String, List<ReportedViolation>> rule :
        WorstFirst.byRule(violations).entrySet()) {
      rule(rule.getValue());
    }
    List<ReportedViolation> suppressed = new ArrayList<>(violations);
    suppressed.removeIf(ReportedViolation::counts);
    if (!suppressed.isEmpty()) {
      html.element("h2", "Accepted exceptions").line();
      for (ReportedViolation reported : suppressed) {
        article(reported);
      }
    }
  }

  private void rule(List<ReportedViolation> violations) throws IOException {
    boolean folded = violations.size() > 1 && violations.get(0).severity() == Severity.LOW;
    if (folded) {
      String id = violations.get(0).card().id();
      html.start("details");
      html.start("summary").element("span", "word low", Severity.LOW.word());
      html.text(" " + id + ": " + violations.size() + " times").end().line();
    }
    for (ReportedViolation reported : violations) {
      article(reported);
    }
    if (folded) {
      html.end().line();
    }
  }

  private void article(ReportedViolation reported) throws IOException {
    Violation violation = reported.violation();
    String word = reported.severity().word();
    html.start("article").with("id", anchor(reported)).with("class", word).line();
    html.start("h3").element("span", "word", word);
    html.text(" " + Printable.line(violation.message())).end().line();
    html.start("dl").line();
    place("Where", Places.of(violation.place()), path(violation));
    if (!reported.template().isEmpty()) {
      place("From", Printable.line(reported.template()), "rendered");
    }
    for (Related related : violation.related()) {
      place("See", Places.of(related.place()), Printable.line(related.message()));
    }
    entry("Why", Prose.sentence(reported.card().why()));
    entry("Fix", Prose.sentence(reported.fix()));
    edit(violation.edit());
    entry("Rule", reported.card().id());
    if (reported.suppressed().isPresent()) {
      Suppression suppression = reported.suppressed().get();
      String until = suppression.until().map(day -> ", until " + day).orElse("");
      entry("Accepted", suppression.reason() + until + " (" + suppression.where() + ")");
    }
    html.end().line();
    html.end().line();
  }

  private static String path(Violation violation) {
    String path = violation.place().path();
    String object = violation.place().object().toString();
    return Printable.line(path.isEmpty() ? object : object + ", " + path);
  }

  private void place(String label, String place, String text) throws IOException {
    html.element("dt", label).start("dd").element("code", place).text(" " + text).end().line();
  }

  private void entry(String label, String text) throws IOException {
    html.element("dt", label).element("dd", Printable.line(text)).line();
  }

  private void edit(Violation.Edit edit) throws IOException {
    if (!edit.path().isEmpty()) {
      String code = edit.value().isEmpty() ? edit.path() : edit.path() + ": " + edit.value();
      html.element("dt", edit.value().isEmpty() ? "Remove" : "Set");
      html.start("dd").element("code", Printable.line(code)).end().line();
    }
  }

  /** The id of a violation's article, for links on the page. */
  static String anchor(ReportedViolation reported) {
    return "v" + reported.fingerprint();
  }
}
