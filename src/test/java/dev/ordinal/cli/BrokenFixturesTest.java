package dev.ordinal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.ordinal.FixtureFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * How the command line {@code args} of each folder of {@code fixtures/broken} ends, what it says on
 * standard error, and what of the rest is judged all the same. Its files are named relative to the
 * folder.
 */
class BrokenFixturesTest {

  private static final Path FIXTURES = Path.of("fixtures/broken");

  @TestFactory
  List<DynamicTest> everySituation() throws IOException {
    return FixtureFolders.each(FIXTURES, BrokenFixturesTest::check);
  }

  private static void check(Path folder) throws IOException {
    Path locked = folder.resolve("unreadable-files");
    if (!Files.exists(locked)) {
      run(folder);
      return;
    }
    Path file = folder.resolve(Files.readString(locked).strip());
    try {
      assumeFalse(!file.toFile().setReadable(false) || Files.isReadable(file), "root reads all");
      run(folder);
    } finally {
      file.toFile().setReadable(true);
    }
  }

  private static void run(Path folder) throws IOException {
    List<String> arguments = new ArrayList<>();
    for (String argument : Files.readAllLines(folder.resolve("args"))) {
      boolean file = !arguments.isEmpty() && !argument.startsWith("-");
      arguments.add(file ? folder.resolve(argument).toString() : argument);
    }
    InProcess run = InProcess.run(arguments);
    same(folder.resolve("stderr.expected"), run.err().replace(folder + "/", ""));
    // The number of rules grows with each new one.
    String out = run.out().replaceAll("\\d+ rules? ", "N rules ");
    same(folder.resolve("stdout.expected"), out.replace(folder + "/", ""));
    same(folder.resolve("exit"), run.code().code() + "\n");
  }

  private static void same(Path expected, String found) throws IOException {
    if ("update".equals(System.getProperty("fixtures"))) {
      Files.writeString(expected, found);
    }
    assertEquals(Files.readString(expected), found, expected.toString());
  }
}
