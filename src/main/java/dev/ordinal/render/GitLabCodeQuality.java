package dev.ordinal.render;

import dev.ordinal.conclusion.ReportedViolation;
import dev.ordinal.conclusion.Severity;
import dev.ordinal.fact.Place;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** GitLab's Code Quality report. It has no word for suppressed violations; they are left out. */
final class GitLabCodeQuality implements Format<Findings> {

  private record Issue(
      String rule, String severity, String fingerprint, String file, int line, String text) {}

  @Override
  public void write(Findings findings, View view, Writer out) throws IOException {
    List<Issue> issues = new ArrayList<>();
    for (Findings.Trouble trouble : findings.troubles()) {
      issues.add(issue(trouble, issues.size()));
    }
    for (ReportedViolation reported : WorstFirst.counting(findings.violations())) {
      issues.add(issue(reported));
    }
    try (JsonWriter json = new JsonWriter(out)) {
      json.array(issues, issue -> json.object(() -> write(issue, json)));
    }
  }

  private static void write(Issue issue, JsonWriter json) throws IOException {
    json.field("description", issue.text());
    json.field("check_name", issue.rule());
    json.field("fingerprint", issue.fingerprint());
    json.field("severity", issue.severity());
    json.object(
        "location",
        () -> {
          json.field("path", Places.file(issue.file()));
          json.object("lines", () -> json.field("begin", Math.max(1, issue.line())));
        });
  }

  private static Issue issue(Findings.Trouble trouble, int number) {
    String what = trouble.ofObject() ? trouble.subject() + ": " : "";
    return new Issue(
        trouble.check(),
        "blocker",
        trouble.check() + "-" + number + "-" + Integer.toHexString(trouble.subject().hashCode()),
        trouble.place().file(),
        trouble.place().line(),
        Printable.line(what + trouble.message()));
  }

  private static Issue issue(ReportedViolation reported) {
    Place place = reported.placeInRepository();
    return new Issue(
        reported.card().id(),
        severity(reported.severity()),
        reported.fingerprint(),
        place.file(),
        place.line(),
        Prose.sentence(Printable.line(reported.violation().message()))
            + " "
            + Prose.sentence(reported.fix()));
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "blocker";
      case HIGH -> "critical";
      case MEDIUM -> "major";
      case LOW -> "minor";
    };
  }
}
