package dev.ordinal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** Makes a test of each folder below a folder of fixtures. */
public final class FixtureFolders {

  private FixtureFolders() {}

  /** A test of each folder, named after it; fails if there is none. */
  public static List<DynamicTest> each(Path fixtures, ThrowingConsumer<Path> check)
      throws IOException {
    return each(fixtures, folder -> true, check);
  }

  /** The same of those folders that are wanted. */
  public static List<DynamicTest> each(
      Path fixtures, Predicate<Path> wanted, ThrowingConsumer<Path> check) throws IOException {
    try (Stream<Path> folders = Files.list(fixtures)) {
      List<DynamicTest> tests =
          folders
              .filter(wanted)
              .sorted()
              .map(
                  folder ->
                      dynamicTest(
                          folder.getFileName().toString(),
                          folder.toUri(),
                          () -> check.accept(folder)))
              .toList();
      assertFalse(tests.isEmpty(), "no fixtures below " + fixtures);
      return tests;
    }
  }
}
