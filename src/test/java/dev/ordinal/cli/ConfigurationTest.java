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
  void unknownKeyEndsTheRunWithItsPlace() throws IOException {
    InProcess run = lint("failOn: high\nrulez: {}\n");
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("configuration.yaml:2:1: the key rulez is not known"), run.err());
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
}
