package dev.ordinal.render;

import dev.ordinal.conclusion.Related;
import dev.ordinal.conclusion.ReportedViolation;
import dev.ordinal.conclusion.RuleCard;
import dev.ordinal.conclusion.Severity;
import dev.ordinal.conclusion.Suppression;
import dev.ordinal.fact.Place;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** SARIF 2.1.0 as GitHub code scanning takes it. */
final class SarifLog implements Format<Findings> {

  /** GitHub refuses a run with more results. */
  private static final int MOST_RESULTS = 25_000;

  /** GitHub refuses a longer description of a rule. */
  private static final int LONGEST_DESCRIPTION = 1024;

  @Override
  public void write(Findings findings, View view, Writer out) throws IOException {
    try (JsonWriter json = new JsonWriter(out)) {
      new Run(json, findings).write();
    }
  }

  /** One log with one run in it. */
  private record Run(JsonWriter json, Findings findings) {

    void write() throws IOException {
      json.object(
          () -> {
            json.field("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.field("version", "2.1.0");
            json.objects("runs", List.of(findings), run -> run());
          });
    }

    private void run() throws IOException {
      json.object("tool", () -> json.object("driver", this::driver));
      json.object(
          "automationDetails", () -> json.field("id", "ordinal/" + findings.command() + "/"));
      json.field("columnKind", "unicodeCodePoints");
      json.objects("invocations", List.of(findings), any -> invocation());
      Map<String, Integer> index = new HashMap<>();
      for (RuleCard rule : rules()) {
        index.put(rule.id(), index.size());
      }
      List<ReportedViolation> worstFirst = WorstFirst.all(findings.violations());
      json.objects(
          "results",
          worstFirst.subList(0, Math.min(worstFirst.size(), MOST_RESULTS)),
          reported -> result(reported, index));
    }

    private void driver() throws IOException {
      json.field("name", "ordinal");
      json.field("semanticVersion", findings.inputs().version());
      json.field("informationUri", "https://ordinal.dev/");
      json.objects("rules", rules(), this::rule);
    }

    private List<RuleCard> rules() {
      return findings.rules();
    }

    private void rule(RuleCard card) throws IOException {
      json.field("id", card.id());
      json.field("name", pascalCase(card.id()));
      json.object("shortDescription", () -> text(card.title()));
      json.object("fullDescription", () -> text(card.why()));
      json.object(
          "help",
          () -> {
            text(Prose.sentence(card.why()) + " " + Prose.sentence(card.fix()));
            json.field(
                "markdown",
                "**Why** " + Prose.sentence(card.why()) + "\n\n**Fix** " + card.fix() + "\n");
          });
      if (!card.see().isEmpty()) {
        json.field("helpUri", card.see().get(0));
      }
      json.object("defaultConfiguration", () -> json.field("level", level(card.severity())));
      json.object(
          "properties",
          () -> {
            json.strings("tags", List.of("kubernetes", card.guarantee()));
            json.field("precision", card.severity() == Severity.LOW ? "medium" : "high");
            json.field("problem.severity", problem(card.severity()));
          });
    }

    private void text(String text) throws IOException {
      json.field(
          "text",
          text.length() <= LONGEST_DESCRIPTION ? text : text.substring(0, LONGEST_DESCRIPTION));
    }

    private void invocation() throws IOException {
      json.field("executionSuccessful", findings.troubles().isEmpty());
      json.objects(
          "toolExecutionNotifications",
          findings.troubles(),
          each -> {
            String what = each.ofObject() ? each.subject() + ": " : "";
            json.field("level", "error");
            json.object("message", () -> json.field("text", plain(what + each.message())));
            json.objects("locations", List.of(each.place()), this::location);
          });
      List<String> limits = new ArrayList<>(SnapshotWords.of(findings.inputs(), true));
      for (Gap gap : Gap.among(findings.notEvaluated())) {
        limits.add(gap.sentence() + " Rules: " + String.join(", ", gap.rules()) + ".");
      }
      json.objects(
          "toolConfigurationNotifications",
          limits,
          each -> {
            json.field("level", "note");
            json.object("message", () -> json.field("text", each));
          });
    }

    private void result(ReportedViolation reported, Map<String, Integer> index) throws IOException {
      Place place = reported.placeInRepository();
      json.field("ruleId", reported.card().id());
      if (index.containsKey(reported.card().id())) {
        json.field("ruleIndex", index.get(reported.card().id()));
      }
      json.field("level", level(reported.severity()));
      json.object("message", () -> json.field("text", message(reported)));
      json.objects(
          "locations",
          List.of(place),
          at -> {
            location(at);
            json.objects("logicalLocations", List.of(at), this::logical);
          });
      if (!reported.violation().related().isEmpty()) {
        int[] id = {0};
        json.objects(
            "relatedLocations",
            reported.violation().related(),
            related -> {
              json.field("id", ++id[0]);
              Place at = related.place();
              location(at);
              json.object("message", () -> json.field("text", plain(related.message())));
            });
      }
      json.object(
          "partialFingerprints",
          () -> {
            json.field("primaryLocationLineHash", lineHash(reported.fingerprint()));
            json.field("ordinal/v1", reported.fingerprint());
          });
      json.objects("suppressions", reported.suppressed().stream().toList(), this::suppression);
    }

    private void logical(Place place) throws IOException {
      String path = place.path().isEmpty() ? "" : "/" + place.path();
      json.field("fullyQualifiedName", place.object() + path);
      json.field("kind", "object");
    }

    private void location(Place place) throws IOException {
      int line = Math.max(1, place.line());
      int start = Math.max(1, place.column());
      json.object(
          "physicalLocation",
          () -> {
            json.object(
                "artifactLocation",
                () -> json.field("uri", Uris.relative(Places.file(place.file()))));
            json.object(
                "region",
                () -> {
                  // A region must lie in the diff as a whole to be shown there: one character.
                  json.field("startLine", line);
                  json.field("startColumn", start);
                  json.field("endLine", line);
                  json.field("endColumn", start + 1L);
                });
          });
    }

    private void suppression(Suppression suppression) throws IOException {
      String until = suppression.until().map(day -> ", until " + day).orElse("");
      json.field("kind", suppression.where().startsWith("ordinal.dev/") ? "inSource" : "external");
      json.field("status", "accepted");
      json.field("justification", suppression.reason() + until);
    }
  }

  /** The message, with a link to each related place. */
  private static String message(ReportedViolation reported) {
    StringBuilder text = new StringBuilder(plain(reported.violation().message()));
    int id = 0;
    for (Related related : reported.violation().related()) {
      text.append(id == 0 ? ". See: [" : ", [").append(linkText(related.message()));
      text.append("](").append(++id).append(')');
    }
    return text.append(". Fix: ").append(Prose.sentence(reported.fix())).toString();
  }

  /** A text in which a reader sees no link. */
  private static String plain(String text) {
    return Printable.line(text).replace("](", "] (");
  }

  private static String linkText(String text) {
    return Printable.line(text).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
  }

  /** GitHub's own form: a hash and a number that tells equal ones apart. */
  private static String lineHash(String fingerprint) {
    int dash = fingerprint.indexOf('-');
    return dash < 0 ? fingerprint + ":1" : fingerprint.replace('-', ':');
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW -> "note";
    };
  }

  private static String problem(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW -> "recommendation";
    };
  }

  private static String pascalCase(String id) {
    StringBuilder name = new StringBuilder();
    for (String word : id.split("-")) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
    }
    return name.toString();
  }
}
