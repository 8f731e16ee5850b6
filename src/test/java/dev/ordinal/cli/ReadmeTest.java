package dev.ordinal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.ordinal.manifest.Documents;
import dev.ordinal.manifest.MapNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the README tells people to copy is understood by the program, and is what it prints. */
class ReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

  /** A call of the program, alone on its line or in a table, up to what the shell does with it. */
  private static final Pattern CALL =
      Pattern.compile(
          "(?m)(?:^|[`|&] ?)(?:target/\\w+/bin/)?(kubectl )?ordinal ([a-z-][^`\\n|&#]*)");

  @TempDir Path folder;

  @TestFactory
  List<DynamicTest> everyCommandIsUnderstood() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    Matcher call = CALL.matcher(Files.readString(README));
    while (call.find()) {
      String prefix = call.group(1) == null ? "" : "kubectl ";
      String line = prefix + call.group(2).strip();
      tests.add(dynamicTest(line, () -> understood(line)));
    }
    assertTrue(tests.size() > 15, tests.size() + " commands");
    return tests;
  }

  private static void understood(String line) {
    String[] words = line.split("\\s+");
    CommandLine.ParseResult parsed = Ordinal.commandLine().parseArgs(words);
    if (words[0].equals("kubectl")) {
      String[] inner = parsed.subcommand().matchedPositionalValue(0, new String[0]);
      Ordinal.commandLine().parseArgs(inner);
    }
  }

  @TestFactory
  List<DynamicTest> everyShellBlockParses() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String block : blocks("sh")) {
      tests.add(dynamicTest(block.lines().findFirst().orElse(""), () -> parses(block)));
    }
    assertTrue(tests.size() > 5, tests.size() + " blocks");
    return tests;
  }

  private void parses(String block) throws IOException, InterruptedException {
    Path script = Files.writeString(folder.resolve("block"), block);
    Process bash = new ProcessBuilder("bash", "-n", script.toString()).inheritIO().start();
    assertEquals(0, bash.waitFor(), block);
  }

  @Test
  void theExampleIsWhatThePlanPrints() throws IOException {
    String folder = "fixtures/plans/update-ordered/";
    List<String> line =
        List.of("plan", folder + "desired.yaml", "--snapshot", folder + "snapshot.json");
    assertTrue(Files.readString(README).contains("ordinal " + String.join(" ", line)));
    String printed = InProcess.run(line).out();
    assertTrue(printed.startsWith(blocks("text").get(0)), printed);
  }

  @Test
  void theStepOfGitHubHasOnlyInputsOfTheAction() throws IOException {
    MapNode inputs =
        yaml(Files.readString(Path.of(".github/actions/ordinal/action.yml"))).map("inputs");
    MapNode steps = yaml("steps:\n" + block("uses: OWNER/ordinal"));
    MapNode with = ((MapNode) steps.list("steps").get(1)).map("with");
    assertTrue(with.keys().size() > 1, "inputs");
    with.keys().forEach(input -> assertTrue(inputs.has(input), input));
  }

  @Test
  void theJobsOfGitLabHaveTheVariables() throws IOException {
    MapNode variables = yaml(block("ordinal.gitlab-ci.yml")).map("variables");
    String template = Files.readString(Path.of("src/dist/gitlab/ordinal.gitlab-ci.yml"));
    assertTrue(variables.keys().size() > 1, "variables");
    variables.keys().forEach(name -> assertTrue(template.contains("$" + name), name));
  }

  @Test
  void theHookOfPreCommitExists() throws IOException {
    MapNode repository = (MapNode) yaml(block("repos:")).list("repos").get(0);
    String id = ((MapNode) repository.list("hooks").get(0)).text("id").orElseThrow();
    assertTrue(Files.readString(Path.of(".pre-commit-hooks.yaml")).contains("- id: " + id + "\n"));
  }

  @Test
  void theConfigurationDoesWhatItSays() throws IOException {
    Path file = Files.writeString(folder.resolve(".ordinal.yaml"), block("kubeVersion:"));
    Files.createDirectories(folder.resolve("charts/web"));
    Files.writeString(folder.resolve("charts/web/rendered.yaml"), "");
    Files.createDirectories(folder.resolve("deploy/shop/testdata"));
    Files.writeString(folder.resolve("deploy/shop/testdata/broken.yaml"), "a: {{ b }}");
    Files.writeString(
        folder.resolve("deploy/shop/orders.yaml"),
        """
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: orders-eu, namespace: shop}
        spec:
          serviceName: orders-eu
          replicas: 4
          selector: {matchLabels: {app: orders}}
          template:
            metadata: {labels: {app: orders}}
            spec:
              containers:
              - {name: db, image: "mirror.example/orders:7"}
        """);
    InProcess run =
        InProcess.run(
            List.of("lint", folder.resolve("deploy").toString(), "--config", file.toString()));
    assertEquals("", run.err());
    assertEquals(ExitCode.VIOLATIONS, run.code());
    String said = run.out().replaceAll("\\s+", " ");
    String place = file + ":" + (1 + lineOf("- name: acme-db", block("kubeVersion:")));
    assertTrue(said.contains("runs 4 members of Acme DB (profile acme-db of " + place), said);
  }

  private static int lineOf(String start, String text) {
    return text.lines().map(line -> line.startsWith(start)).toList().indexOf(true);
  }

  /** The block of YAML that holds a text. */
  private static String block(String holding) throws IOException {
    return blocks("yaml").stream().filter(one -> one.contains(holding)).findFirst().orElseThrow();
  }

  private static MapNode yaml(String text) {
    return Documents.parse(text, "README.md").documents().get(0).map();
  }

  private static List<String> blocks(String language) throws IOException {
    Map<Integer, String> blocks = new TreeMap<>();
    Matcher block = BLOCK.matcher(Files.readString(README));
    while (block.find()) {
      if (block.group(1).equals(language)) {
        blocks.put(block.start(), block.group(2));
      }
    }
    return List.copyOf(blocks.values());
  }
}
