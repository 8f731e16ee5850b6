package dev.ordinal.render;

import dev.ordinal.conclusion.NotEvaluated;
import dev.ordinal.conclusion.ReportedViolation;
import dev.ordinal.conclusion.Violation;
import dev.ordinal.fact.ObjectRef;
import dev.ordinal.fact.Place;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JUnit's XML as CI systems read it: a suite an object, a case a rule that has something to say of
 * it. What does not fail the run is a passed case with its words as output.
 */
final class JUnitXml implements Format<Findings> {

  private enum Outcome {
    PASSED,
    FAILURE,
    ERROR,
    SKIPPED
  }

  private record Case(
      String name, Outcome outcome, String type, String message, String text, Place place) {}

  @Override
  public void write(Findings findings, View view, Writer out) throws IOException {
    Map<String, List<Case>> suites = suites(findings, view);
    List<Case> all = suites.values().stream().flatMap(List::stream).toList();
    Markup xml = new Markup(out);
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    counts(xml.start("testsuites").with("name", "ordinal"), all).line();
    for (Map.Entry<String, List<Case>> suite : suites.entrySet()) {
      xml.start("testsuite").with("name", suite.getKey());
      counts(xml, suite.getValue()).line();
      for (Case each : suite.getValue()) {
        write(each, suite.getKey(), xml);
      }
      xml.end().line();
    }
    xml.end().line();
    out.flush();
  }

  private static Map<String, List<Case>> suites(Findings findings, View view) {
    Map<String, List<Case>> suites = new TreeMap<>();
    for (ObjectRef set : findings.sets()) {
      suites.put(name(set), new ArrayList<>());
    }
    for (ReportedViolation reported : findings.violations()) {
      add(suites, name(reported.placeInRepository().object()), of(reported, view));
    }
    for (NotEvaluated each : findings.notEvaluated()) {
      add(suites, each.object().map(JUnitXml::name).orElse("not evaluated"), of(each));
    }
    for (Findings.Trouble each : findings.troubles()) {
      add(suites, each.ofObject() ? name(each.place().object()) : "unreadable input", of(each));
    }
    List<String> snapshot = SnapshotWords.of(findings.inputs(), false);
    if (!snapshot.isEmpty()) {
      String text = String.join(". ", snapshot);
      Case known = new Case("what is known of it", Outcome.PASSED, "note", "", text, nowhere());
      add(suites, "snapshot", known);
    }
    for (List<Case> suite : suites.values()) {
      if (suite.isEmpty()) {
        suite.add(passed(findings.rules().size()));
      }
    }
    return suites;
  }

  private static void add(Map<String, List<Case>> suites, String suite, Case one) {
    suites.computeIfAbsent(suite, any -> new ArrayList<>()).add(one);
  }

  private static Case passed(int rules) {
    return new Case(Prose.count(rules, "rule"), Outcome.PASSED, "", "", "", nowhere());
  }

  private static Case of(ReportedViolation reported, View view) {
    Violation violation = reported.violation();
    Place place = reported.placeInRepository();
    String name = name(reported);
    String message = Printable.line(violation.message());
    if (reported.suppressed().isPresent()) {
      String reason = "suppressed: " + Printable.line(reported.suppressed().get().reason());
      return new Case(name, Outcome.SKIPPED, "", reason + ": " + message, "", place);
    }
    String text =
        Places.of(place)
            + ": "
            + Prose.sentence(message)
            + " Why: "
            + Prose.sentence(reported.card().why())
            + " Fix: "
            + Prose.sentence(reported.fix());
    Outcome outcome = view.fails(reported.severity()) ? Outcome.FAILURE : Outcome.PASSED;
    return new Case(name, outcome, reported.severity().word(), message, text, place);
  }

  /** Unique in the suite: GitLab drops a case whose name it has seen. */
  private static String name(ReportedViolation reported) {
    String path = reported.placeInRepository().path();
    int twin = reported.fingerprint().indexOf('-');
    return reported.card().id()
        + (path.isEmpty() ? "" : " at " + path)
        + (twin < 0 ? "" : " #" + reported.fingerprint().substring(twin + 1));
  }

  private static Case of(NotEvaluated each) {
    String message = "not evaluated: " + Printable.line(each.message());
    return new Case(each.rule(), Outcome.SKIPPED, "", message, "", nowhere());
  }

  private static Case of(Findings.Trouble each) {
    String message = Printable.line(each.message());
    String path = each.place().path();
    String name = path.isEmpty() ? each.check() : each.check() + " at " + path;
    return new Case(
        each.ofObject() ? name : each.subject(),
        each.ofObject() ? Outcome.FAILURE : Outcome.ERROR,
        each.check(),
        message,
        Places.of(each.place()) + ": " + message,
        each.place());
  }

  private static Place nowhere() {
    return new Place(new ObjectRef("", "", "", ""), "", "", 0, 0);
  }

  /** Readers know a case by this and its name; dots divide it into a tree. */
  private static String name(ObjectRef object) {
    return object.namespace().isEmpty()
        ? object.kind() + "." + object.name()
        : object.kind() + "." + object.namespace() + "." + object.name();
  }

  private static Markup counts(Markup xml, List<Case> cases) throws IOException {
    return xml.with("tests", cases.size())
        .with("failures", count(cases, Outcome.FAILURE))
        .with("errors", count(cases, Outcome.ERROR))
        .with("skipped", count(cases, Outcome.SKIPPED))
        .with("time", 0);
  }

  private static long count(List<Case> cases, Outcome outcome) {
    return cases.stream().filter(one -> one.outcome() == outcome).count();
  }

  private static void write(Case one, String suite, Markup xml) throws IOException {
    xml.start("testcase").with("name", Printable.line(one.name())).with("classname", suite);
    xml.with("time", 0);
    if (!one.place().file().isEmpty()) {
      xml.with("file", Places.file(one.place().file()));
      xml.with("line", Math.max(1, one.place().line()));
    }
    switch (one.outcome()) {
      case FAILURE -> outcome("failure", one, xml);
      case ERROR -> outcome("error", one, xml);
      case SKIPPED -> xml.start("skipped").with("message", one.message()).end();
      case PASSED -> {
        if (!one.text().isEmpty()) {
          xml.element("system-out", one.type() + ": " + one.text());
        }
      }
    }
    xml.end().line();
  }

  private static void outcome(String element, Case one, Markup xml) throws IOException {
    xml.start(element).with("type", one.type()).with("message", one.message());
    xml.text(one.text()).end();
  }
}
