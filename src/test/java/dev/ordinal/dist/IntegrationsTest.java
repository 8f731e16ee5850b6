package dev.ordinal.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ordinal.manifest.Documents;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.ScalarNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shell parts of the GitHub Action, the pre-commit hook and the GitLab jobs, with the variables
 * that CI sets.
 */
class IntegrationsTest {

  private static final Path ACTION = Path.of(".github/actions/ordinal").toAbsolutePath();

  /**
   * Stands for Ordinal: notes its arguments one a line, writes the Markdown it was asked for, finds
   * a violation.
   */
  private static final String STAND_IN =
      """
      for word; do
        printf '%s\\n' "$word" >>"$CALLS"
        case $word in
          --output=markdown=*) echo '# One violation' >"${word#--output=markdown=}" ;;
          --output=sarif=*) echo '{}' >"${word#--output=sarif=}" ;;
        esac
      done
      echo '::error file=a.yaml,line=1::one'
      exit 1""";

  @TempDir Path folder;
  private Path calls;

  @BeforeEach
  void prepare() throws IOException {
    calls = folder.resolve("calls");
    Run.script(folder.resolve("bin/ordinal"), STAND_IN);
  }

  @Test
  void theActionHandsInputsOverAndResultsBack() throws Exception {
    Run.Result result =
        action()
            .with("ORDINAL_COMMAND", "lint")
            .with("ORDINAL_FILES", "deploy/it's here.yaml\n\n$(touch hacked)\n")
            .with("ORDINAL_AGAINST", "git:origin/main")
            .with("ORDINAL_FAIL_ON", "high")
            .with("ORDINAL_ARGS", "--namespace=db")
            .with("ORDINAL_SARIF", "out.sarif")
            .go()
            .result();
    assertEquals(new Run.Result(1, "::error file=a.yaml,line=1::one\n", ""), result);
    assertEquals(
        List.of(
            "lint",
            "--namespace=db",
            "--against=git:origin/main",
            "--fail-on=high",
            "--output=github",
            "--output=markdown=" + folder + "/ordinal.md",
            "--output=sarif=out.sarif",
            "deploy/it's here.yaml",
            "$(touch hacked)"),
        Files.readAllLines(calls));
    assertEquals("earlier\n", Files.readString(folder.resolve("summary")), "Ordinal writes it");
    assertEquals(
        "exit-code=1\nmarkdown=" + folder + "/ordinal.md\nsarif=out.sarif\n",
        Files.readString(folder.resolve("output")));
  }

  @Test
  void theActionPutsAReportIntoTheSummary() throws Exception {
    Run run = action().with("ORDINAL_COMMAND", "report").with("ORDINAL_SNAPSHOT", "prod.json.gz");
    assertEquals(1, run.go().result().exitCode(), run.result().err());
    assertEquals(
        List.of(
            "report",
            "--snapshot=prod.json.gz",
            "--fail-on=medium",
            "--output=markdown=" + folder + "/ordinal.md"),
        Files.readAllLines(calls));
    assertEquals("earlier\n# One violation\n", Files.readString(folder.resolve("summary")));
  }

  @Test
  void theActionHandsOnNoFileThatWasNotWritten() throws Exception {
    Run run = action().with("ORDINAL_COMMAND", "resolve").with("ORDINAL_SARIF", "out.sarif");
    assertEquals(1, run.go().result().exitCode(), run.result().err());
    assertEquals("exit-code=1\nmarkdown=\nsarif=\n", Files.readString(folder.resolve("output")));
  }

  @Test
  void theActionUnpacksAnArchive() throws Exception {
    Run.script(folder.resolve("ordinal-1/bin/ordinal"), STAND_IN);
    new Run(folder, Path.of("/bin/sh"), "-c", "tar -czf archive.tar.gz ordinal-1").go();
    Run run =
        action().with("ORDINAL_ARCHIVE", "archive.tar.gz").with("PATH", System.getenv("PATH"));
    assertEquals(1, run.go().result().exitCode(), run.result().err());
    assertTrue(Files.readAllLines(calls).contains("."), "the default folder");
    assertTrue(Files.exists(folder.resolve("ordinal/bin/ordinal")));
  }

  @Test
  void theActionHasNoInputThatItsScriptDoesNotRead() throws IOException {
    String script = Files.readString(ACTION.resolve("run"));
    MapNode action = document(ACTION.resolve("action.yml"));
    MapNode step = (MapNode) action.map("runs").list("steps").get(0);
    assertEquals(action.map("inputs").keys().size(), step.map("env").keys().size());
    for (String variable : step.map("env").keys()) {
      assertTrue(script.contains("${" + variable + ":-"), variable + " is not read");
      String input = variable.substring("ORDINAL_".length()).toLowerCase().replace('_', '-');
      assertEquals("${{ inputs." + input + " }}", step.map("env").text(variable).orElseThrow());
      assertTrue(action.map("inputs").has(input), input);
    }
  }

  @Test
  void theJobsOfGitLabRun() throws Exception {
    MapNode template = document(Path.of("src/dist/gitlab/ordinal.gitlab-ci.yml"));
    for (String job : List.of("ordinal-lint", "ordinal-plan")) {
      String script = ((ScalarNode) template.map(job).list("script").get(0)).text();
      Files.deleteIfExists(calls);
      Run run =
          onPath(new Run(folder, Path.of("/bin/sh"), "-c", script))
              .with("CI", "true")
              .with("GITLAB_CI", "true")
              .with("ORDINAL_FAIL_ON", "high")
              .with("ORDINAL_FILES", "deploy charts")
              .with("ORDINAL_SNAPSHOT", "prod.json.gz");
      assertEquals(1, run.go().result().exitCode(), run.result().err());
      List<String> words = Files.readAllLines(calls);
      assertTrue(
          words.containsAll(List.of("--fail-on=high", "deploy", "charts")), words.toString());
      for (String report : template.map(job).map("artifacts").map("reports").keys()) {
        String file = template.map(job).map("artifacts").map("reports").text(report).orElseThrow();
        assertTrue(words.stream().anyMatch(word -> word.endsWith("=" + file)), file);
      }
    }
  }

  @Test
  void theHooksOfPreCommitExist() throws Exception {
    String hooks = Files.readString(Path.of(".pre-commit-hooks.yaml"));
    List<String> entries =
        hooks
            .lines()
            .filter(line -> line.startsWith("  entry: "))
            .map(line -> line.substring(9))
            .toList();
    assertEquals(List.of("src/dist/pre-commit/ordinal lint", "ordinal lint"), entries);
    Path clone = Files.createDirectories(folder.resolve("clone/src/dist/pre-commit"));
    Files.copy(
        Path.of("src/dist/pre-commit/ordinal"),
        clone.resolve("ordinal"),
        java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
    Run.script(folder.resolve("clone/target/ordinal/bin/ordinal"), STAND_IN);
    Run run =
        new Run(folder, clone.resolve("ordinal"), "lint", ".").with("CALLS", calls.toString());
    assertEquals(1, run.go().result().exitCode(), run.result().err());
    assertEquals(List.of("lint", "."), Files.readAllLines(calls));
  }

  @Test
  void everyShellScriptParses() throws Exception {
    List<Path> scripts;
    try (Stream<Path> files =
        Stream.of("src/dist", ".github", "src/main/resources").flatMap(IntegrationsTest::walk)) {
      scripts = files.filter(IntegrationsTest::isShell).map(Path::toAbsolutePath).toList();
    }
    assertTrue(scripts.size() >= 6, scripts.toString());
    for (Path script : scripts) {
      assertEquals(
          new Run.Result(0, "", ""),
          new Run(folder, Path.of("/bin/sh"), "-n", script.toString()).go().result(),
          script.toString());
    }
  }

  private Run action() throws IOException {
    Files.writeString(folder.resolve("summary"), "earlier\n");
    return onPath(new Run(folder, ACTION.resolve("run")))
        .with("GITHUB_ACTIONS", "true")
        .with("CI", "true")
        .with("GITHUB_ACTION_PATH", ACTION.toString())
        .with("GITHUB_STEP_SUMMARY", folder.resolve("summary").toString())
        .with("GITHUB_OUTPUT", folder.resolve("output").toString())
        .with("RUNNER_TEMP", folder.toString());
  }

  private Run onPath(Run run) {
    return run.with("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"))
        .with("CALLS", calls.toString());
  }

  private static MapNode document(Path file) throws IOException {
    return Documents.parse(Files.readString(file), file.toString()).documents().get(0).map();
  }

  private static Stream<Path> walk(String folder) {
    try {
      return Files.walk(Path.of(folder));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static boolean isShell(Path file) {
    try {
      return Files.isRegularFile(file)
          && (file.toString().endsWith(".sh")
              || Files.size(file) < 20_000
                  && Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)
                      .startsWith("#!/bin/sh"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
