package dev.ordinal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.ordinal.manifest.MapNode;
import dev.ordinal.rule.RuleBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compares what the planner foretells with what real StatefulSet controllers did: the packs of
 * {@code fixtures/conformance/controller}, or those of the folder that {@code -Dconformance} names.
 */
class ConformanceTest {

  private static final int DIFFERENCES_SHOWN = Integer.getInteger("differences", 12);

  @Test
  void everyRecordedCaseAgrees() throws IOException {
    Rules rules = RuleBase.of("controller", "world")::conclude;
    List<String> differences = new ArrayList<>();
    int cases = 0;
    for (Path folder : packs()) {
      ControllerPack pack = new ControllerPack(folder);
      Map<String, MapNode> expected = pack.expected();
      List<String> found = differences(pack, expected, pack.run(pack.release(), rules));
      cases += expected.size();
      System.out.printf(
          "%-50s %d of %d agree%n", pack.name(), expected.size() - found.size(), expected.size());
      differences.addAll(found);
    }
    differences.stream().limit(DIFFERENCES_SHOWN).forEach(System.out::println);
    assertFalse(cases == 0, "no recorded cases were found");
    assertEquals(0, differences.size(), "cases that differ, of " + cases);
  }

  static List<Path> packs() throws IOException {
    String folder = System.getProperty("conformance", "");
    Path root = folder.isEmpty() ? Path.of("fixtures/conformance") : Path.of(folder);
    try (Stream<Path> files = Files.walk(root.resolve("controller"))) {
      return files
          .filter(file -> file.getFileName().toString().equals("pack.yaml"))
          .map(Path::getParent)
          .sorted()
          .toList();
    }
  }

  private static List<String> differences(
      ControllerPack pack, Map<String, MapNode> expected, List<SetRun> runs) {
    Map<String, SetRun> foretold = new TreeMap<>();
    runs.forEach(run -> foretold.put(run.set().namespace() + "/" + run.set().name(), run));
    assertEquals(expected.keySet(), foretold.keySet(), "sets of " + pack.name());
    List<String> differences = new ArrayList<>();
    for (Map.Entry<String, MapNode> entry : expected.entrySet()) {
      List<String> wanted = RunText.expected(entry.getValue());
      List<String> got = RunText.foretold(foretold.get(entry.getKey()), pack.isRollout());
      if (!wanted.equals(got)) {
        String about = entry.getValue().text("about").orElse("");
        differences.add(
            pack.name() + " " + entry.getKey() + " " + about + "\n" + difference(wanted, got));
      }
    }
    return differences;
  }

  private static String difference(List<String> wanted, List<String> got) {
    int i = 0;
    while (i < wanted.size() && i < got.size() && wanted.get(i).equals(got.get(i))) {
      i++;
    }
    return "  line "
        + (i + 1)
        + "\n  recorded: "
        + (i < wanted.size() ? wanted.get(i) : "nothing more")
        + "\n  foretold: "
        + (i < got.size() ? got.get(i) : "nothing more");
  }
}
