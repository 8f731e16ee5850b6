package dev.ordinal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.ordinal.render.Formats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * No command prints a secret in any format. The words that must stay hidden in {@code
 * fixtures/secrets} hold {@code hush}, written in every case and once as base64 has it.
 */
class SecretsTest {

  private static final String OLD = "fixtures/secrets/old.yaml";
  private static final String NEW = "fixtures/secrets/new.yaml";
  private static final Pattern SECRET = Pattern.compile("(?i).{0,60}(hush|aHVzaA).{0,20}");

  @TestFactory
  List<DynamicTest> noSecretIsPrinted() {
    List<DynamicTest> tests = new ArrayList<>();
    all(tests, Formats.LINT, "lint", NEW);
    all(tests, Formats.LINT, "lint", NEW, "--against", OLD);
    all(tests, Formats.LINT, "lint", NEW, "--snapshot", OLD);
    all(tests, Formats.PLAN, "plan", NEW);
    all(tests, Formats.PLAN, "plan", NEW, "--against", OLD);
    all(tests, Formats.PLAN, "plan", NEW, "--snapshot", OLD);
    all(tests, Formats.REPORT, "report", "--snapshot", OLD);
    all(tests, Formats.RESOLUTION, "resolve", NEW, "--explain");
    all(tests, Formats.RESOLUTION, "resolve", NEW, "--snapshot", OLD, "--apply", "server");
    return tests;
  }

  private static void all(List<DynamicTest> tests, List<String> formats, String... arguments) {
    for (String format : formats) {
      List<String> line = new ArrayList<>(List.of(arguments));
      line.addAll(List.of("-o", format));
      tests.add(dynamicTest(String.join(" ", line), () -> check(line)));
    }
  }

  private static void check(List<String> line) {
    List<String> detailed = new ArrayList<>(line);
    detailed.add("--detail");
    InProcess run = InProcess.run(detailed);
    assertTrue(run.out().length() > 2, run.err());
    assertEquals(List.of(), found(run.out() + run.err()));
  }

  private static List<String> found(String text) {
    Matcher matcher = SECRET.matcher(text);
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  @TestFactory
  List<DynamicTest> theFixturesHoldSecretsAndThePlanSaysThatTheyChange() throws IOException {
    String manifests = Files.readString(Path.of(OLD)) + Files.readString(Path.of(NEW));
    InProcess plan = InProcess.run(List.of("plan", NEW, "--snapshot", OLD, "-o", "json"));
    return List.of(
        dynamicTest("fixtures", () -> assertTrue(found(manifests).size() > 25)),
        dynamicTest("changes", () -> assertTrue(plan.out().contains("(sensitive)"), plan.out())));
  }
}
