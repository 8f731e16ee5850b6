package dev.ordinal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a configuration changes about {@code lint}. */
class ConfigurationTest {

  private static final String MANIFEST = "fixtures/rules/ondelete-breaks-wait/fail-helm.yaml";
  private static final String EXCEPTION =
      "exceptions: [{rule: ondelete-breaks-wait, object: shop/db, reason: by hand, until: %s}]";

  @TempDir private Path folder;

  private InProcess lint(String configuration, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("configuration.yaml"), configuration);
    List<String> arguments =
        new ArrayList<>(List.of("lint", MANIFEST, "--config", file.toString(), "-o", "json"));
    arguments.addAll(List.of("--now", "2027-01-01T00:00:00Z"));
    arguments.addAll(List.of(more));
    return InProcess.run(arguments);
  }

  @Test
  void ruleThatIsOffSaysNothing() throws IOException {
    assertTrue(lint("kubeVersion: '1.33'").out().contains("\"rule\": \"ondelete-breaks-wait\""));
    InProcess off = lint("rules: {ondelete-breaks-wait: {off: true}}");
    assertTrue(off.out().contains("\"kind\": \"LintReport\""), off.err());
    assertTrue(!off.out().contains("\"rule\": \"ondelete-breaks-wait\""), off.out());
  }

  @Test
  void aParameterIsUsedInsteadOfTheRulesOwn() throws IOException {
    String rule = "\"rule\": \"spread-missing\"";
    assertTrue(lint("failOn: low").out().contains(rule));
    InProcess run = lint("rules: {spread-missing: {parameters: {replicas: 4}}}");
    assertEquals("", run.err());
    assertTrue(!run.out().contains(rule), run.out());
  }

  @Test
  void anotherSeverityDecidesWhetherTheRunFails() throws IOException {
    String low = "rules: {ondelete-breaks-wait: {severity: low}}\nfailOn: %s";
    assertEquals(ExitCode.OK, lint(low.formatted("medium")).code());
    assertEquals(ExitCode.VIOLATIONS, lint(low.formatted("low")).code());
  }

  @Test
  void whatIsLeftOutIsNotEvenRead() throws IOException {
    manifest("deploy/set.yaml");
    Files.writeString(folder.resolve("deploy/broken.yaml"), "a: {{ b }}\n");
    assertEquals(ExitCode.UNREADABLE, lintFolder("failOn: never").code());
    InProcess run = lintFolder("failOn: never\nexclude: [deploy/broken.yaml]");
    assertEquals(ExitCode.OK, run.code(), run.err());
    assertTrue(run.out().contains("left out by the configuration"), run.out());
    assertTrue(lintFolder("exclude: [deploy]").out().startsWith("Nothing to judge"));
  }

  @Test
  void filesOfOneUnitAreJoinedWhereverTheyLie() throws IOException {
    manifest("deploy/set.yaml");
    Files.createDirectories(folder.resolve("other"));
    Files.writeString(folder.resolve("other/kustomization.yaml"), "resources: [service.yaml]\n");
    Files.writeString(
        folder.resolve("other/service.yaml"),
        """
        apiVersion: v1
        kind: Service
        metadata: {name: db, namespace: shop}
        spec: {clusterIP: None, selector: {app: db}, ports: [{port: 1}]}
        """);
    String missing = "governing-service-missing";
    assertEquals(1, count(missing, lintFolder("failOn: never").out()));
    assertEquals(0, count(missing, lintFolder("units: {all: [deploy, other]}").out()));
    InProcess apart = lintFolder("units: {one: [other], two: [deploy, set.yaml]}");
    assertTrue(apart.err().contains("set.yaml"), apart.err());
  }

  private void manifest(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.copy(Path.of(MANIFEST), file);
  }

  private InProcess lintFolder(String configuration) throws IOException {
    Path file = Files.writeString(folder.resolve("settings"), configuration);
    return InProcess.run(List.of("lint", folder.toString(), "--config", file.toString()));
  }

  private static int count(String word, String text) {
    return text.split(word, -1).length - 1;
  }

  @Test
  void exceptionCoversUntilItsDay() throws IOException {
    InProcess covered = lint(EXCEPTION.formatted("2027-01-01"));
    assertTrue(covered.out().contains("by hand"), covered.out());
    assertTrue(!covered.out().contains("exception-"), covered.out());
    InProcess expired = lint(EXCEPTION.formatted("2026-12-31"));
    assertTrue(expired.out().contains("exception-expired"), expired.out());
  }

  @Test
  void baselineLeavesOutWhatItKnows() throws IOException {
    String baseline = folder.resolve("baseline.json").toString();
    lint("failOn: low", "--write-baseline", baseline);
    assertEquals(ExitCode.VIOLATIONS, lint("failOn: low").code());
    assertEquals(ExitCode.OK, lint("failOn: low", "--baseline", baseline).code());
  }

  @Test
  void baselineKnowsWhatWasMovedAndEditedElsewhere() throws IOException {
    String baseline = folder.resolve("baseline.json").toString();
    lint("failOn: low", "--write-baseline", baseline);
    String text = "# moved\n\n" + Files.readString(Path.of(MANIFEST));
    Path moved = Files.writeString(folder.resolve("moved.yaml"), text.replace("helm", "helmet"));
    List<String> command =
        List.of("lint", moved.toString(), "--baseline", baseline, "--fail-on", "low");
    InProcess known = InProcess.run(command);
    assertEquals(ExitCode.OK, known.code(), known.out());
    Files.writeString(moved, text.replace("name: db", "name: other"));
    assertEquals(ExitCode.VIOLATIONS, InProcess.run(command).code());
  }

  @Test
  void theAnnotationOfASetCountsBeforeTheConfiguration() throws IOException {
    String assigned = "profiles: [{name: etcd, sets: ['shop/*']}]";
    manifest("deploy/set.yaml");
    Path set = folder.resolve("deploy/set.yaml");
    String even = Files.readString(set).replace("replicas: 3", "replicas: 4");
    Files.writeString(set, even);
    assertEquals(0, count("quorum-even-members", lintFolder("failOn: never").out()));
    InProcess run = lintFolder(assigned);
    assertEquals(1, count("quorum-even-members", run.out()), run.out());
    assertEquals(1, count("built-in profile etcd, by ", run.out().replaceAll("\\s+", " ")));
    String annotation = "metadata:\n  annotations:\n    ordinal.dev/profile: ";
    Files.writeString(set, even.replaceFirst("metadata:\n", annotation + "none\n"));
    assertEquals(0, count("quorum-even-members", lintFolder(assigned).out()));
    Files.writeString(set, even.replaceFirst("metadata:\n", annotation + "galera\n"));
    assertEquals(1, count("by annotation ordinal.dev/profile", lintFolder(assigned).out()));
  }
}
