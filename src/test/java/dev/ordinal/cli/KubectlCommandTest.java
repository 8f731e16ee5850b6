package dev.ordinal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code kubectl ordinal …} with a real kubectl against a stand-in for the API server. */
@EnabledIf("thereIsAKubectl")
class KubectlCommandTest {

  static boolean thereIsAKubectl() {
    return SnapshotOfStandInTest.thereIsAKubectl();
  }

  private static final String SET =
      """
      {"apiVersion":"apps/v1","kind":"StatefulSet","metadata":{"name":"%1$s","namespace":"%2$s",\
      "uid":"u-%1$s","generation":1,"labels":{"app":"%1$s"}},"spec":{"serviceName":"%1$s",\
      "replicas":%3$d,"selector":{"matchLabels":{"app":"%1$s"}},"template":{"metadata":{"labels":\
      {"app":"%1$s"}},"spec":{"containers":[{"name":"c","image":"app:1"}]}}}}""";

  @TempDir Path folder;
  private StandInApiServer server;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void start() throws IOException {
    server = new StandInApiServer();
    server.holding("statefulsets", SET.formatted("web", "db", 2));
    server.holding("statefulsets", SET.formatted("cache", "db", 1));
    server.holding("statefulsets", SET.formatted("far", "elsewhere", 1));
    Files.writeString(folder.resolve("web.yaml"), SET.formatted("web", "db", 3));
    Files.writeString(
        folder.resolve("both.yaml"),
        SET.formatted("web", "db", 3) + "\n---\n" + SET.formatted("cache", "db", 5));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void plansWhatTheManifestsTouchAndSaysWhatItMayNotList() throws IOException {
    server.forbidding("services", "secrets");
    JsonNode plan = json("plan", "-f", folder.resolve("web.yaml").toString(), "-o", "json");
    JsonNode inputs = plan.get("inputs");
    assertEquals(List.of("cache", "web"), names(plan));
    assertEquals(Set.of("db"), namespacesAsked());
    assertEquals("1.34.2", inputs.get("kubeVersion").asString());
    assertEquals("db", inputs.get("namespaces").get(0).asString());
    assertTrue(inputs.has("takenUntil"), inputs.toString());
    assertEquals("[\"Secret\",\"Service\"]", inputs.get("kindsForbidden").toString());
    assertTrue(
        plan.get("notEvaluated").findValuesAsString("rule").contains("governing-service-missing"));
    assertFalse(
        plan.get("violations").findValuesAsString("rule").contains("governing-service-missing"));
    assertFalse(plan.get("complete").asBoolean());
    assertTrue(server.requests().stream().allMatch(request -> request.startsWith("GET ")));
  }

  @Test
  void aSelectorChoosesAmongTheManifestsAsApplyDoes() throws IOException {
    String manifests = Files.readString(folder.resolve("both.yaml"));
    run(manifests, "plan", "-f", "-", "-l", "app in (web), !legacy", "-o", "json");
    JsonNode plan = JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
    assertEquals(List.of("web"), names(plan), err.toString());
    assertEquals("converges", plan.get("sets").get(0).get("outcome").asString());
    for (JsonNode violation : plan.get("violations")) {
      assertEquals("web", violation.get("object").get("name").asString());
    }
  }

  @Test
  void aSelectorChoosesAmongTheLiveSets() throws IOException {
    assertEquals(List.of("cache"), names(json("plan", "-l", "app=cache", "-o", "json")));
    out.reset();
    JsonNode report = json("report", "-n", "db", "-l", "app!=cache", "-o", "json");
    JsonNode sets = report.get("guarantees").get(0).get("sets");
    assertEquals(List.of("web"), sets.findValuesAsString("name"));
  }

  @Test
  void lintsInTheClusterAndNamesNoFileThatIsGone() throws IOException {
    server.forbidding("services");
    JsonNode report = json("lint", "-f", folder.resolve("both.yaml").toString(), "-o", "json");
    Set<String> files = new TreeSet<>(report.get("violations").findValuesAsString("file"));
    assertTrue(files.contains(folder.resolve("both.yaml").toString()), files.toString());
    assertFalse(files.toString().contains("snapshot"), files.toString());
    assertFalse(
        report.get("violations").findValuesAsString("rule").contains("governing-service-missing"),
        "the manifests are not all that the cluster has");
    assertEquals(2, report.get("inputs").get("read").get("sets").asInt());
  }

  @Test
  void plansNothingWhenTheConnectionBreaks() throws IOException {
    server.breakingAt("services");
    ExitCode code = run("", "plan", "-f", folder.resolve("web.yaml").toString());
    assertEquals(ExitCode.UNREADABLE, code);
    assertEquals("", out.toString());
    assertTrue(
        err.toString()
            .startsWith("ordinal: no snapshot was taken: kubectl could not list services"),
        err.toString());
  }

  @Test
  void aSelectorThatIsNoneIsAUsageError() throws IOException {
    assertEquals(ExitCode.USAGE, run("", "plan", "-l", "app=web=x"));
    assertTrue(err.toString().contains("app=web=x is no selector"), err.toString());
  }

  private static List<String> names(JsonNode plan) {
    return plan.get("sets").valueStream().map(set -> set.get("name").asString()).sorted().toList();
  }

  /** Those whose objects were listed. */
  private Set<String> namespacesAsked() {
    Set<String> namespaces = new TreeSet<>();
    for (String request : server.requests()) {
      Matcher matcher = Pattern.compile("/namespaces/([^/?]+)/").matcher(request);
      if (matcher.find()) {
        namespaces.add(matcher.group(1));
      }
    }
    return namespaces;
  }

  private JsonNode json(String... arguments) throws IOException {
    ExitCode code = run("", arguments);
    assertTrue(out.size() > 0, code + ": " + err);
    return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
  }

  private ExitCode run(String in, String... arguments) throws IOException {
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            System.getenv());
    List<String> all = new ArrayList<>(List.of("kubectl"));
    all.addAll(List.of("--kubeconfig", server.kubeconfig(folder).toString()));
    all.addAll(List.of(arguments));
    ExitCode code = new Ordinal(terminal).run(all.toArray(String[]::new));
    terminal.out().flush();
    return code;
  }
}
