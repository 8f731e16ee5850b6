package dev.ordinal.render;

import dev.ordinal.conclusion.LintReport;
import dev.ordinal.conclusion.Related;
import dev.ordinal.conclusion.ReportedViolation;
import dev.ordinal.conclusion.Severity;
import dev.ordinal.conclusion.Suppression;
import dev.ordinal.conclusion.Violation;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A lint report for a tired person: the verdict, then the worst first, what is the same said once,
 * remarks folded by rule, and the verdict again where the screen ends.
 */
final class LintText implements Format<LintReport> {

  @Override
  public void write(LintReport report, View view, Writer out) throws IOException {
    Page page = new Page(view, out);
    Paint paint = page.paint();
    String verdict = paint.strong(LintVerdict.of(report));
    page.line(verdict);
    violations(WorstFirst.counting(report.violations()), page);
    suppressed(report.violations(), page);
    new NotJudgedText(page).limits(report.notEvaluated(), report.inputs());
    if (page.lines() > 1) {
      page.gap();
      page.line(verdict);
    }
    out.flush();
  }

  static void violations(List<ReportedViolation> sorted, Page page) throws IOException {
    Set<String> explained = new HashSet<>();
    boolean remarks = false;
    for (int i = 0; i < sorted.size(); i++) {
      ReportedViolation reported = sorted.get(i);
      boolean first = explained.add(reported.card().id());
      if (reported.severity() != Severity.LOW || page.detail()) {
        violation(reported, first || page.detail(), page);
      } else if (first) {
        if (!remarks) {
          page.gap();
          remarks = true;
        }
        remark(reported, sameRule(sorted, i), page);
      }
    }
  }

  private static void violation(ReportedViolation reported, boolean explain, Page page)
      throws IOException {
    if (explain) {
      page.gap();
    }
    page.line(head(reported, page.paint()));
    if (!reported.template().isEmpty()) {
      page.line("    from " + Printable.line(reported.template()) + ", rendered");
    }
    for (Related related : reported.violation().related()) {
      page.line(
          "    at   " + Places.of(related.place()) + ": " + Printable.line(related.message()));
    }
    if (explain) {
      page.prose("    why  ", reported.card().why());
      page.prose("    fix  ", reported.fix());
    }
    if (!explain && !reported.keeper().isEmpty()) {
      page.prose("    fix  ", reported.keeper());
    }
    edit(reported.violation().edit(), page);
    if (page.detail()) {
      for (String link : reported.card().see()) {
        page.line("    see  " + link);
      }
    }
  }

  private static int sameRule(List<ReportedViolation> sorted, int from) {
    int to = from;
    while (to < sorted.size() && sorted.get(to).card().id().equals(sorted.get(from).card().id())) {
      to++;
    }
    return to - from;
  }

  private static void remark(ReportedViolation reported, int count, Page page) throws IOException {
    String others = count == 1 ? "" : " (and " + (count - 1) + " more: --detail)";
    page.line(head(reported, page.paint()) + others);
  }

  private static String head(ReportedViolation reported, Paint paint) {
    Severity severity = reported.severity();
    return Places.of(reported.violation().place())
        + ": "
        + paint.severity(severity, severity.word() + ":")
        + " "
        + rest(reported);
  }

  private static String rest(ReportedViolation reported) {
    String round =
        reported.round().isPresent() ? "round " + reported.round().getAsInt() + ": " : "";
    String message = Printable.line(reported.violation().message());
    return round + message + " [" + reported.card().id() + "]";
  }

  private static void edit(Violation.Edit edit, Page page) throws IOException {
    if (!edit.path().isEmpty()) {
      String path = Printable.line(edit.path());
      page.line(
          edit.value().isEmpty()
              ? "    edit remove " + path
              : "    edit " + path + ": " + Printable.line(edit.value()));
    }
  }

  /** Those that an exception covers, with its reason. */
  static void suppressed(List<ReportedViolation> violations, Page page) throws IOException {
    boolean first = true;
    for (ReportedViolation reported : violations) {
      if (reported.suppressed().isEmpty()) {
        continue;
      }
      if (first) {
        page.gap();
        first = false;
      }
      Suppression suppression = reported.suppressed().get();
      page.line(Places.of(reported.violation().place()) + ": suppressed: " + rest(reported));
      String until = suppression.until().map(day -> ", until " + day).orElse("");
      page.prose("         ", suppression.reason() + until + " (" + suppression.where() + ")");
    }
  }
}
