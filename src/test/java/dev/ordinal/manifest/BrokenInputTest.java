package dev.ordinal.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the reader says about the input of {@code fixtures/broken}, whatever the command. */
class BrokenInputTest {

  private static final Path FIXTURES = Path.of("fixtures/broken");

  @TestFactory
  Stream<DynamicTest> everySituation() throws IOException {
    List<Path> folders;
    try (Stream<Path> all = Files.list(FIXTURES)) {
      folders = all.filter(folder -> !said(folder).startsWith("ordinal: ")).sorted().toList();
    }
    assertFalse(folders.isEmpty(), "no fixtures");
    return folders.stream()
        .map(each -> DynamicTest.dynamicTest(each.toString(), () -> check(each)));
  }

  /** What is said on stderr; of a wrong command line the program speaks in its own name. */
  private static String said(Path folder) {
    try {
      return Files.readString(folder.resolve("stderr.expected"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void check(Path folder) throws IOException {
    Path locked = folder.resolve("unreadable-files");
    if (!Files.exists(locked)) {
      read(folder);
      return;
    }
    Path file = folder.resolve(Files.readString(locked).strip());
    try {
      assumeFalse(!file.toFile().setReadable(false) || Files.isReadable(file), "root reads all");
      read(folder);
    } finally {
      file.toFile().setReadable(true);
    }
  }

  private static void read(Path folder) throws IOException {
    List<String> names = new ArrayList<>();
    for (String argument : Files.readAllLines(folder.resolve("args"))) {
      if (!argument.startsWith("-") && !argument.equals("lint") && !argument.equals("plan")) {
        names.add(folder.resolve(argument).toString());
      }
    }
    ReadSummary read = ManifestReader.read(names, ReadOptions.standard(), document -> {});
    StringBuilder said = new StringBuilder();
    read.missing().forEach(each -> said.append(line(each)));
    read.unreadable().forEach(each -> said.append(line(each)));
    assertEquals(said(folder), said.toString().replace(folder + "/", ""));
  }

  private static String line(Unreadable problem) {
    Position at = problem.position();
    String place = at == Position.NONE ? "" : ":" + at.line() + ":" + at.column();
    return problem.file() + place + ": error: " + problem.message() + "\n";
  }
}
