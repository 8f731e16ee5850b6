package dev.ordinal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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

/**
 * What {@code plan} says before each situation of {@code fixtures/plans} is what a real cluster
 * then did: {@code observed.txt} was recorded after {@code desired.yaml} had been applied to the
 * cluster of {@code snapshot.json}. Each plan keeps to the schema that is shipped for it.
 */
class ObservedPlansTest {

  private static final Path FIXTURES = Path.of("fixtures/plans");
  private static final String CLAIM_UPDATE = "update PersistentVolumeClaim ";

  @TestFactory
  List<DynamicTest> everySituation() throws IOException {
    return FixtureFolders.each(FIXTURES, ObservedPlansTest::isRecorded, ObservedPlansTest::check);
  }

  private static boolean isRecorded(Path folder) {
    return Files.exists(folder.resolve("observed.txt"));
  }

  private static void check(Path folder) throws IOException {
    String json = plan(folder, "json");
    assertEquals(List.of(), OwnSchemas.errors("plan", json));
    JsonNode plan = JsonMapper.shared().readTree(json);
    List<String> observed = Files.readAllLines(folder.resolve("observed.txt"));
    assertFalse(observed.isEmpty(), "nothing was observed");
    String desired = Files.readString(folder.resolve("desired.yaml"));
    // Of a Parallel set the controller works on all Pods at once: their order is chance.
    boolean anyOrder = desired.contains("podManagementPolicy: Parallel");
    assertEquals(lines(observed, anyOrder), lines(planned(plan), anyOrder));
  }

  private static String plan(Path folder, String format) {
    InProcess run =
        InProcess.run(
            List.of(
                "plan",
                "-f",
                folder.resolve("desired.yaml").toString(),
                "--snapshot",
                folder.resolve("snapshot.json").toString(),
                "-o",
                format));
    assertEquals("", run.err());
    return run.out();
  }

  /** The lines of an {@code observed.txt} that a plan foretells. */
  private static List<String> planned(JsonNode plan) {
    List<String> lines = new ArrayList<>();
    for (JsonNode set : plan.get("sets")) {
      if (set.get("outcome").asString().equals("rejected")) {
        lines.add("refused statefulsets " + set.get("name").asString());
      }
      for (JsonNode round : set.get("rounds")) {
        round.get("actions").forEach(action -> lines.add(line(action)));
      }
    }
    return lines;
  }

  private static String line(JsonNode action) {
    StringBuilder line = new StringBuilder(action.get("verb").asString());
    line.append(' ').append(action.get("kind").asString());
    line.append(' ').append(action.get("name").asString());
    for (String detail : List.of("revision", "number")) {
      if (action.has(detail)) {
        line.append(' ').append(detail).append('=').append(action.get(detail).asString());
      }
    }
    if (action.has("owners")) {
      List<String> owners = action.get("owners").valueStream().map(JsonNode::asString).toList();
      line.append(" owners=").append(String.join(",", owners));
    }
    return line.toString();
  }

  /** Lines of any order are sorted, as are updates of claims that stand together in one sync. */
  private static String lines(List<String> lines, boolean anyOrder) {
    List<String> sorted = new ArrayList<>(lines);
    int from = 0;
    for (int to = 1; to <= sorted.size(); to++) {
      boolean together =
          to < sorted.size()
              && (anyOrder
                  || sorted.get(from).startsWith(CLAIM_UPDATE)
                      && sorted.get(to).startsWith(CLAIM_UPDATE));
      if (!together) {
        sorted.subList(from, to).sort(null);
        from = to;
      }
    }
    return String.join("\n", sorted);
  }
}
