package dev.ordinal.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs every text of {@code fixtures/reading}; its {@code .expected} shows the tree. */
class ReadingTest {

  private static final Path FIXTURES = Path.of("fixtures/reading");

  @TestFactory
  Stream<DynamicTest> everyFixture() throws IOException {
    List<Path> texts;
    try (Stream<Path> files = Files.list(FIXTURES)) {
      texts = files.filter(file -> !file.toString().endsWith(".expected")).sorted().toList();
    }
    assertFalse(texts.isEmpty(), "no fixtures");
    return texts.stream().map(text -> DynamicTest.dynamicTest(text.toString(), () -> check(text)));
  }

  private static void check(Path file) throws IOException {
    String name = file.getFileName().toString();
    Documents read = Documents.parse(Files.readString(file), name);
    Path expected = file.resolveSibling(name + ".expected");
    assertEquals(Files.readString(expected), TreeText.of(read), file::toString);
  }
}
