package dev.ordinal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What is said of each configuration of {@code fixtures/configurations}: nothing of a {@code good-}
 * one, and one fault with its place of any other. {@code -Dfixtures=update} rewrites what is
 * expected.
 */
class ConfigurationFixturesTest {

  static final Path FIXTURES = Path.of("fixtures/configurations");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FIXTURES)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @TestFactory
  List<DynamicTest> everyConfiguration() throws IOException {
    List<Path> files = files();
    assertTrue(files.size() > 30, files.size() + " files");
    return files.stream()
        .map(file -> dynamicTest(file.getFileName().toString(), file.toUri(), () -> check(file)))
        .toList();
  }

  private static void check(Path file) throws IOException {
    String manifests = FIXTURES.resolve("manifests").toString();
    InProcess run =
        InProcess.run(List.of("lint", manifests, "--config", file.toString(), "--fail-on=never"));
    if (file.getFileName().toString().startsWith("good-")) {
      assertEquals("", run.err());
      assertEquals(ExitCode.OK, run.code());
      return;
    }
    String said =
        run.err().replace(FIXTURES + "/", "").replace(FIXTURES.toAbsolutePath().toString(), ".");
    Path expected =
        Path.of(file.toString().substring(0, file.toString().length() - 5) + ".expected");
    if ("update".equals(System.getProperty("fixtures"))) {
      Files.writeString(expected, said);
    }
    assertEquals(Files.readString(expected), said);
    assertEquals(ExitCode.USAGE, run.code());
    assertEquals(1, said.lines().count(), said);
    assertEquals("", run.out());
  }
}
