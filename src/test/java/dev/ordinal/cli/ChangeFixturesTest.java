package dev.ordinal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ordinal.FixtureFolders;
import dev.ordinal.render.OwnSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What {@code plan} and {@code lint} say about a change: the command line {@code args} of each
 * folder of {@code fixtures/changes}, and its text in {@code expected.txt}. Files are named
 * relative to the folder. {@code -Dfixtures=update} writes the texts anew.
 */
class ChangeFixturesTest {

  private static final Path FIXTURES = Path.of("fixtures/changes");

  @TestFactory
  List<DynamicTest> everySituation() throws IOException {
    return FixtureFolders.each(FIXTURES, ChangeFixturesTest::check);
  }

  private static void check(Path folder) throws IOException {
    List<String> arguments = new ArrayList<>();
    for (String argument : Files.readAllLines(folder.resolve("args"))) {
      Path file = folder.resolve(argument);
      boolean named = !arguments.isEmpty() && Files.exists(file);
      arguments.add(named ? file.normalize().toString() : argument);
    }
    InProcess text = InProcess.run(arguments);
    boolean plan = arguments.get(0).equals("plan");
    String out = plan ? text.outWithoutViolations() : text.out();
    String said = (out + text.err()).replace(folder + "/", "");
    String found = said + "exit " + text.code().code() + "\n";
    Path expected = folder.resolve("expected.txt");
    if ("update".equals(System.getProperty("fixtures"))) {
      Files.writeString(expected, found);
    }
    assertEquals(Files.readString(expected), found);
    arguments.addAll(List.of("-o", "json"));
    String json = InProcess.run(arguments).out();
    if (!json.isEmpty()) {
      String schema = plan ? "plan" : "lint-report";
      assertEquals(List.of(), OwnSchemas.errors(schema, json));
    }
  }
}
