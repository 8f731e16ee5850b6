package dev.ordinal.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ordinal.manifest.Documents;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.ScalarNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged program in CI systems and shells, with the variables that they set. */
class IntegrationsIT {

  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final Path BIN = ROOT.resolve("target/ordinal/bin");
  private static final Path ACTION = ROOT.resolve(".github/actions/ordinal");
  private static final String BAD = "fixtures/secrets/new.yaml";
  private static final String EXAMPLE = "fixtures/plans/pvc-resize-rejected/";

  @TempDir Path folder;

  @Test
  void theActionPlansFromACheckout() throws Exception {
    Run run =
        action()
            .with("ORDINAL_COMMAND", "plan")
            .with("ORDINAL_FILES", EXAMPLE + "desired.yaml")
            .with("ORDINAL_SNAPSHOT", EXAMPLE + "snapshot.json")
            .with("ORDINAL_SARIF", folder + "/out.sarif")
            .go();
    assertEquals(4, run.result().exitCode(), run.result().err());
    assertTrue(
        run.result().out().startsWith("::error file=" + EXAMPLE + "desired.yaml,line="),
        run.result().out());
    String summary = Files.readString(folder.resolve("summary"));
    assertEquals(2, summary.split("### Ordinal: REJECTED", -1).length, "once: " + summary);
    assertTrue(
        Files.readString(folder.resolve("output")).endsWith("sarif=" + folder + "/out.sarif\n"));
    assertEquals("2.1.0", json("out.sarif").get("version").asString());
  }

  @Test
  void theActionReports() throws Exception {
    Run run =
        action()
            .with("ORDINAL_COMMAND", "report")
            .with("ORDINAL_SNAPSHOT", EXAMPLE + "snapshot.json")
            .go();
    assertEquals(0, run.result().exitCode(), run.result().err());
    String summary = Files.readString(folder.resolve("summary"));
    assertTrue(summary.startsWith("# Ordinal compliance report\n"), summary);
  }

  @Test
  void theJobsOfGitLabLeaveTheirReports() throws Exception {
    MapNode template = template();
    assertEquals(1, job(template, "ordinal-lint", BAD).exitCode());
    assertFalse(json("ordinal-code-quality.json").isEmpty());
    assertEquals("testsuites", root("ordinal-junit.xml"));
    assertEquals(4, job(template, "ordinal-plan", EXAMPLE + "desired.yaml").exitCode());
    assertTrue(json("ordinal-plan.json").has("update"));
    assertEquals("testsuites", root("ordinal-plan.xml"));
    assertEquals("html", root("ordinal-plan.html"));
  }

  @Test
  void bashCompletesCommandsAndOptions() throws Exception {
    assertEquals("plan", completions("ordinal", "pl"));
    assertEquals("--snapshot", completions("ordinal", "plan", "--snap"));
  }

  @Test
  void kubectlFindsThePlugin() throws Exception {
    Run run = onPath(new Run(folder, BIN.resolve("kubectl-ordinal"), "frobnicate")).go();
    assertEquals(64, run.result().exitCode());
    assertTrue(
        run.result().err().startsWith("ordinal: frobnicate is none of lint, plan, report"),
        run.result().err());
  }

  private Run action() throws IOException {
    return new Run(ROOT, ACTION.resolve("run"))
        .with("CI", "true")
        .with("GITHUB_ACTIONS", "true")
        .with("GITHUB_WORKSPACE", ROOT.toString())
        .with("GITHUB_ACTION_PATH", ACTION.toString())
        .with("GITHUB_STEP_SUMMARY", Files.createFile(folder.resolve("summary")).toString())
        .with("GITHUB_OUTPUT", Files.createFile(folder.resolve("output")).toString())
        .with("RUNNER_TEMP", folder.toString());
  }

  private static MapNode template() throws IOException {
    String text = Files.readString(Path.of("src/dist/gitlab/ordinal.gitlab-ci.yml"));
    return Documents.parse(text, "template").documents().get(0).map();
  }

  private Run.Result job(MapNode template, String name, String file) throws Exception {
    String script = ((ScalarNode) template.map(name).list("script").get(0)).text();
    Run run =
        onPath(new Run(folder, Path.of("/bin/sh"), "-c", script))
            .with("CI", "true")
            .with("GITLAB_CI", "true")
            .with("ORDINAL_FAIL_ON", "high")
            .with("ORDINAL_FILES", ROOT + "/" + file)
            .with("ORDINAL_SNAPSHOT", ROOT + "/" + EXAMPLE + "snapshot.json");
    return run.go().result();
  }

  /** What bash offers for the last of these words. */
  private String completions(String... words) throws Exception {
    String script =
        "eval \"$(ordinal completion)\"; COMP_WORDS=("
            + String.join(" ", words)
            + "); COMP_CWORD="
            + (words.length - 1)
            + "; _complete_ordinal; printf '%s\\n' \"${COMPREPLY[@]}\"";
    Run run = onPath(new Run(folder, Path.of("/bin/bash"), "-c", script)).go();
    return run.result().out().strip();
  }

  private static Run onPath(Run run) {
    return run.with("PATH", BIN + ":" + System.getenv("PATH"));
  }

  private JsonNode json(String file) {
    return JsonMapper.shared().readTree(folder.resolve(file));
  }

  private String root(String file) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(folder.resolve(file).toFile())
        .getDocumentElement()
        .getTagName();
  }
}
