package dev.ordinal.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every situation in every format is what {@code fixtures/reports} holds; {@code -Dfixtures=update}
 * writes them anew, for a person to read the difference.
 */
class ReportFixturesTest {

  private static final Path FIXTURES = Path.of("fixtures/reports");

  private static final Map<String, String> ENDINGS =
      Map.of(
          "text", "txt",
          "json", "json",
          "sarif", "sarif",
          "junit", "junit.xml",
          "github", "github.txt",
          "gitlab", "gitlab.json",
          "gitlab-plan", "gitlab-plan.json",
          "markdown", "md",
          "html", "html");

  @TestFactory
  List<DynamicTest> everySituationInEveryFormat() {
    List<DynamicTest> tests = new ArrayList<>();
    rendered().forEach((path, text) -> tests.add(dynamicTest(path, () -> compare(path, text))));
    assertFalse(tests.isEmpty(), "nothing was rendered");
    return tests;
  }

  @Test
  void noFixtureIsAnOrphan() throws IOException {
    try (Stream<Path> files = Files.walk(FIXTURES)) {
      List<String> found =
          files
              .filter(Files::isRegularFile)
              .map(file -> FIXTURES.relativize(file).toString())
              .sorted()
              .toList();
      assertEquals(new ArrayList<>(new TreeSet<>(rendered().keySet())), found);
    }
  }

  private static void compare(String path, String text) throws IOException {
    Path file = FIXTURES.resolve(path);
    if ("update".equals(System.getProperty("fixtures"))) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    assertEquals(Files.exists(file) ? Files.readString(file) : "", text);
  }

  /** All that is rendered, by the path of its fixture. */
  private static Map<String, String> rendered() {
    Map<String, String> all = new TreeMap<>();
    render(all, "lint", Situations.lint(), Formats.LINT, Formats::lint);
    render(all, "plan", PlanSituations.plans(), Formats.PLAN, Formats::plan);
    render(all, "report", Situations.compliance(), Formats.REPORT, Formats::report);
    render(all, "rules", Situations.rules(), Formats.RULES, Formats::rules);
    return all;
  }

  private static <T> void render(
      Map<String, String> all,
      String command,
      Map<String, T> situations,
      List<String> names,
      Function<String, Optional<Format<T>>> formats) {
    for (Map.Entry<String, T> situation : situations.entrySet()) {
      String file = situation.getKey() + "/" + command;
      for (String name : names) {
        Format<T> format = formats.apply(name).orElseThrow();
        all.put(file + "." + ENDINGS.get(name), Rendered.text(format, situation.getValue()));
      }
      all.put(
          file + "-detail.txt",
          Rendered.text(
              formats.apply("text").orElseThrow(),
              situation.getValue(),
              View.PLAIN.withDetail(true)));
    }
  }
}
