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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code plan} says of the sets of each situation of {@code fixtures/plans}, as text and as
 * JSON. A situation has a {@code snapshot.json}, a {@code desired.yaml}, a file {@code options}
 * with an argument a line, or several of them; {@code -Dfixtures=update} writes the expectations.
 */
class PlanFixturesTest {

  private static final Path FIXTURES = Path.of("fixtures/plans");
  private static final boolean UPDATE = "update".equals(System.getProperty("fixtures"));

  @TestFactory
  List<DynamicTest> everySituation() throws IOException {
    return FixtureFolders.each(FIXTURES, PlanFixturesTest::check);
  }

  private static void check(Path folder) throws IOException {
    expect(folder.resolve("plan.txt"), run(folder, "text").outWithoutViolations());
    String json = run(folder, "json").out();
    assertEquals(List.of(), OwnSchemas.errors("plan", json));
    expect(folder.resolve("plan.json"), aboutSets(json));
  }

  /** Without inputs and rules, whose digests and numbers change with every rule. */
  private static String aboutSets(String json) {
    JsonMapper mapper = JsonMapper.shared();
    JsonNode plan = mapper.readTree(json);
    ObjectNode kept = mapper.createObjectNode();
    for (String name : List.of("outcome", "summary", "sets", "assumptions")) {
      kept.set(name, plan.get(name));
    }
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(kept) + "\n";
  }

  private static void expect(Path file, String found) throws IOException {
    if (UPDATE) {
      Files.writeString(file, found);
    }
    assertEquals(Files.exists(file) ? Files.readString(file) : "", found, file.toString());
  }

  private static InProcess run(Path folder, String format) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("plan", "-o", format));
    Path desired = folder.resolve("desired.yaml");
    if (Files.exists(desired)) {
      arguments.add(desired.toString());
    }
    Path snapshot = folder.resolve("snapshot.json");
    if (Files.exists(snapshot)) {
      arguments.addAll(List.of("--snapshot", snapshot.toString()));
    }
    Path options = folder.resolve("options");
    if (Files.exists(options)) {
      arguments.addAll(Files.readAllLines(options));
    }
    InProcess run = InProcess.run(arguments);
    assertEquals("", run.err());
    return run;
  }
}
