package dev.ordinal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a snapshot says about itself decides what is missing, and what is only not known. */
class SnapshotStatementTest {

  private static final String RULE = "governing-service-missing";
  private static final String OTHER_SERVICE =
      "{\"apiVersion\":\"v1\",\"kind\":\"Service\",\"metadata\":{\"name\":\"other\",\"namespace\":\"db\"},\"spec\":{}}";

  @TempDir Path folder;

  @Test
  void aKindThatWasAskedForIsMissing() throws IOException {
    assertEquals(judged("db web", ""), judge("kinds", "Service"));
  }

  @Test
  void aKindThatNobodyAskedForIsNotKnown() throws IOException {
    JsonNode report = report("kinds", "Pod");
    assertEquals(judged("", "db web"), judged(report));
    assertEquals(
        true,
        report.get("inputs").get("kindsMissing").valueStream().anyMatch(kind -> is(kind, "Node")));
  }

  @Test
  void aForbiddenKindIsNotKnownThoughAnObjectOfItIsThere() throws IOException {
    assertEquals(judged("", "db web"), judge("forbidden", "Service"));
  }

  @Test
  void aKindThatIsForbiddenInOneNamespaceIsKnownInTheOther() throws IOException {
    JsonNode report = report("forbidden", "Service", "forbidden-in", "Service/db");
    assertEquals(judged("web", "db"), judged(report));
    assertEquals("db", report.get("inputs").get("forbiddenIn").get("Service").get(0).asString());
  }

  @Test
  void nothingIsKnownOfNamespacesThatWereNotAskedAbout() throws IOException {
    assertEquals(judged("db", "web"), judge("kinds", "Service", "namespaces", "db"));
  }

  @Test
  void aKindThatTheClusterDoesNotServeIsNotMissingFromTheSnapshot() throws IOException {
    JsonNode missing = report("not-served", "ScaledObject").get("inputs").get("kindsMissing");
    assertEquals(
        List.of("Application"),
        missing
            .valueStream()
            .map(JsonNode::asString)
            .filter(kind -> kind.equals("ScaledObject") || kind.equals("Application"))
            .toList());
  }

  private String judge(String... annotations) throws IOException {
    return judged(report(annotations));
  }

  private static boolean is(JsonNode node, String text) {
    return node.asString().equals(text);
  }

  private static String judged(String missing, String unknown) {
    return "missing: " + missing + "; not known: " + unknown;
  }

  /** The namespaces where the Service is missing, and those where that is not known. */
  private static String judged(JsonNode report) {
    Set<String> missing = new TreeSet<>();
    for (JsonNode violation : report.get("violations")) {
      if (is(violation.get("rule"), RULE)) {
        missing.add(violation.get("object").get("namespace").asString());
      }
    }
    Set<String> unknown = new TreeSet<>();
    for (JsonNode each : report.get("notEvaluated")) {
      if (is(each.get("rule"), RULE)) {
        unknown.add(each.get("object").get("namespace").asString());
      }
    }
    return judged(String.join(" ", missing), String.join(" ", unknown));
  }

  /** Of a cluster with a set in each of two namespaces, and a Service that governs neither. */
  private JsonNode report(String... annotations) throws IOException {
    StringBuilder stated = new StringBuilder();
    for (int i = 0; i < annotations.length; i += 2) {
      stated.append(i == 0 ? "" : ",").append("\"ordinal.dev/").append(annotations[i]);
      stated.append("\":\"").append(annotations[i + 1]).append('"');
    }
    boolean held = stated.indexOf("forbidden\"") >= 0;
    String items = set("db") + "," + set("web") + (held ? "," + OTHER_SERVICE : "");
    Path snapshot = folder.resolve("snapshot.json");
    Files.writeString(
        snapshot,
        "{\"apiVersion\":\"v1\",\"kind\":\"List\",\"metadata\":{\"annotations\":{"
            + stated
            + "}},\"items\":["
            + items
            + "]}");
    InProcess run =
        InProcess.run(List.of("report", "--snapshot", snapshot.toString(), "-o", "json"));
    return JsonMapper.shared().readTree(run.out());
  }

  private static String set(String namespace) {
    return """
    {"apiVersion":"apps/v1","kind":"StatefulSet","metadata":{"name":"s","namespace":"%s","uid":"u-%s"},\
    "spec":{"serviceName":"s","replicas":1,"selector":{"matchLabels":{"app":"s"}},"template":\
    {"metadata":{"labels":{"app":"s"}},"spec":{"containers":[{"name":"c","image":"app:1"}]}}}}"""
        .formatted(namespace, namespace);
  }
}
