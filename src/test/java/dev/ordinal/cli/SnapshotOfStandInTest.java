package dev.ordinal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command with a real kubectl, where there is one, against a stand-in for the API server. */
@EnabledIf("thereIsAKubectl")
class SnapshotOfStandInTest {

  static boolean thereIsAKubectl() {
    return Kubectl.find(System.getenv(), List.of()).isPresent();
  }

  @TempDir Path folder;
  private StandInApiServer server;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void start() throws IOException {
    server = new StandInApiServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void readsAllPagesAndNoValueOfASecret() throws IOException {
    for (int i = 0; i < 1200; i++) {
      server.holding("pods", object("v1", "Pod", "web-" + i, ""));
    }
    server.holding(
        "secrets",
        object(
            "v1",
            "Secret",
            "token",
            ",\"annotations\":{\"kubectl.kubernetes.io/last-applied-configuration\":\"aHVzaA==\"}},\"type\":\"Opaque\",\"data\":{\"password\":\"aHVzaA==\",\"user\":\"bWU=\"},\"x\":{"));
    assertEquals(ExitCode.OK, snapshot(), err.toString());
    String text = text();
    JsonNode items = JsonMapper.shared().readTree(text).get("items");
    assertEquals(1 + 1200 + 1, items.size());
    assertFalse(text.contains("aHVzaA=="), "a value of a Secret");
    assertEquals(
        JsonMapper.shared()
            .readTree(
                "{\"apiVersion\":\"v1\",\"kind\":\"Secret\",\"metadata\":{\"name\":\"token\",\"namespace\":\"db\"},\"type\":\"Opaque\",\"data\":{\"password\":\"\",\"user\":\"\"}}"),
        items.get(items.size() - 1));
    assertEquals(
        3,
        server.requests().stream()
            .filter(request -> request.contains("/namespaces/db/pods?"))
            .count());
    assertTrue(server.requests().stream().allMatch(request -> request.startsWith("GET ")));
    assertTrue(text.contains("\"ordinal.dev/kube-version\":\"v1.34.2\""), text.substring(0, 500));
    assertTrue(text.contains("\"ordinal.dev/namespaces\":\"db\""), text.substring(0, 500));
  }

  @Test
  void recordsWhatIsForbidden() throws IOException {
    server.forbidding("nodes", "persistentvolumes");
    assertEquals(ExitCode.OK, snapshot(), err.toString());
    assertTrue(text().contains("\"ordinal.dev/forbidden\":\"Node,PersistentVolume\""), text());
  }

  @Test
  void recordsWhatIsForbiddenInOneNamespaceOnly() throws IOException {
    server.forbiddingPaths("/namespaces/db/secrets");
    assertEquals(ExitCode.OK, snapshot("-n", "db", "-n", "web"), err.toString());
    assertTrue(text().contains("\"ordinal.dev/forbidden\":\"Secret\""), text());
    assertTrue(text().contains("\"ordinal.dev/forbidden-in\":\"Secret/db\""), text());
    assertTrue(err.toString().contains("is not evaluated: secrets in db ("), err.toString());
  }

  @Test
  void writesNothingWhenTheConnectionBreaks() throws IOException {
    server.breakingAt("pods");
    assertEquals(ExitCode.UNREADABLE, snapshot());
    assertTrue(
        err.toString().startsWith("ordinal: no snapshot was taken: kubectl could not list pods: "),
        err.toString());
    assertFalse(Files.exists(file()));
  }

  private static String object(String apiVersion, String kind, String name, String more) {
    return "{\"apiVersion\":\"%s\",\"kind\":\"%s\",\"metadata\":{\"name\":\"%s\",\"namespace\":\"db\"%s}}"
        .formatted(apiVersion, kind, name, more);
  }

  private ExitCode snapshot(String... more) throws IOException {
    SnapshotCommand command = new SnapshotCommand();
    PrintStream errors = new PrintStream(err, true);
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(new byte[0]), System.out, errors, false, System.getenv());
    List<String> arguments = new ArrayList<>(List.of(more));
    arguments.addAll(List.of("--kubeconfig", server.kubeconfig(folder).toString()));
    arguments.addAll(List.of("--out", file().toString()));
    String[] all = arguments.toArray(String[]::new);
    return command.run(new CommandLine(command.spec()).parseArgs(all), terminal);
  }

  private Path file() {
    return folder.resolve("snapshot.json.gz");
  }

  private String text() throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file()))) {
      return new String(in.readAllBytes());
    }
  }
}
