package dev.ordinal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ordinal.render.OwnSchemas;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code helm template} prints, on standard input. */
class PipesTest {

  private static final Path CHART = Path.of("fixtures/pipes/chart.yaml");
  private static final String TEMPLATE = "db/templates/statefulset.yaml";

  @Test
  void lintNamesTheFileOfTheChart() throws IOException {
    String json = piped("lint", "-", "-o", "json").out();
    assertEquals(List.of(), OwnSchemas.errors("lint-report", json));
    for (JsonNode violation : JsonMapper.shared().readTree(json).get("violations")) {
      assertEquals("-", violation.get("file").asString());
      assertEquals(TEMPLATE, violation.get("template").asString());
    }
    assertTrue(piped("lint", "-").out().contains("\n    from " + TEMPLATE + ", rendered\n"));
  }

  @Test
  void annotationsAreInTheChartWithoutALineThatNobodyKnows() throws IOException {
    String github = piped("lint", "-", "-o", "github").out();
    assertTrue(github.startsWith("::error file=" + TEMPLATE + ",title="), github);
    JsonNode gitlab = JsonMapper.shared().readTree(piped("lint", "-", "-o", "gitlab").out());
    assertEquals(TEMPLATE, gitlab.get(0).get("location").get("path").asString());
  }

  @Test
  void everyRuleInSarifHasTheWordsThatGitHubRequires() throws IOException {
    String sarif = piped("plan", "-", "-o", "sarif").out();
    JsonNode run = JsonMapper.shared().readTree(sarif).get("runs").get(0);
    for (JsonNode rule : run.get("tool").get("driver").get("rules")) {
      for (String text : List.of("shortDescription", "fullDescription", "help")) {
        assertFalse(rule.get(text).get("text").asString().isBlank(), rule.get("id") + " " + text);
      }
    }
    for (JsonNode result : run.get("results")) {
      assertTrue(result.has("ruleIndex"), result.get("ruleId").asString());
    }
    assertTrue(sarif.contains("\"uri\": \"" + TEMPLATE + "\""), sarif);
  }

  @Test
  void hooksAndDefinitionsAreNoPartOfAPlan() throws IOException {
    InProcess run = piped("plan", "-", "--namespace", "shop", "-o", "json");
    JsonNode plan = JsonMapper.shared().readTree(run.out());
    assertEquals(List.of(), OwnSchemas.errors("plan", run.out()));
    assertEquals("shop", plan.get("sets").get(0).get("namespace").asString());
    assertEquals(List.of("backup"), plan.get("objects").findValuesAsString("name"));
    Map<String, String> counted = new TreeMap<>();
    plan.get("inputs")
        .get("read")
        .get("notJudged")
        .forEachEntry((what, count) -> counted.put(what, count.asString()));
    assertEquals(Map.of("CustomResourceDefinition", "1", "Helm hook Job", "1"), counted);
  }

  @Test
  void whatScalesASetIsInTheNamespaceAskedFor() {
    String manifests =
        """
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: db}
        spec:
          replicas: 3
          selector: {matchLabels: {app: db}}
          template:
            metadata: {labels: {app: db}}
            spec: {containers: [{name: db, image: "registry.example/db:1.0.0"}]}
        ---
        apiVersion: keda.sh/v1alpha1
        kind: ScaledObject
        metadata: {name: db}
        spec: {scaleTargetRef: {kind: StatefulSet, name: db}}
        """;
    InputStream in = new ByteArrayInputStream(manifests.getBytes(StandardCharsets.UTF_8));
    String text = InProcess.run(List.of("lint", "-", "--namespace", "shop"), in).out();
    assertTrue(text.contains("[hpa-and-replicas-both-set]"), text);
  }

  @Test
  void anEmptyPipeIsSaid() {
    String text = InProcess.run(List.of("plan", "-"), InputStream.nullInputStream()).out();
    assertTrue(text.contains("Assumed: the manifests hold no object that rules know"), text);
  }

  /** What {@code kubectl kustomize} prints changes the cluster as the recorded manifest did. */
  @Test
  @EnabledIf("thereIsAKubectl")
  void anOverlayIsPlanned() throws IOException {
    Process kustomize =
        new ProcessBuilder("kubectl", "kustomize", "fixtures/pipes/overlay").start();
    String snapshot = "fixtures/plans/update-ordered/snapshot.json";
    InProcess run =
        InProcess.run(List.of("plan", "-", "--snapshot", snapshot), kustomize.getInputStream());
    assertTrue(run.out().startsWith("CONVERGES: 3 Pods replaced."), run.out() + run.err());
    assertTrue(run.out().contains("image  \"app:1\" -> \"app:2\""), run.out());
  }

  static boolean thereIsAKubectl() {
    return SnapshotOfStandInTest.thereIsAKubectl();
  }

  private static InProcess piped(String... arguments) throws IOException {
    try (InputStream in = Files.newInputStream(CHART)) {
      return InProcess.run(List.of(arguments), in);
    }
  }
}
