package dev.ordinal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The catalogue of failure modes against the rules: each mode of each failure is shown by a case of
 * a rule, or the table says why not.
 */
class FailureModesTest {

  private static final String TABLE = "failure-modes.tsv";
  private static final int FAILURES = 104;

  /** How a failure can be seen, as the catalogue has it. */
  private enum Mode {
    /** In one manifest, or several. */
    M,
    /** In a change. */
    OvN,
    /** In a snapshot. */
    CS,
    /** In a plan. */
    SIM
  }

  private record Row(String id, Set<Mode> modes, List<String> rules, Map<Mode, String> reasons) {}

  @Test
  void everyModeOfEveryFailureIsShownOrExplained() throws IOException {
    List<Row> rows = rows();
    Set<String> expected = new TreeSet<>();
    for (int number = 1; number <= FAILURES; number++) {
      expected.add(String.format("P%03d", number));
    }
    assertEquals(
        expected, rows.stream().map(Row::id).collect(Collectors.toCollection(TreeSet::new)));
    assertEquals(FAILURES, rows.size(), "a failure twice");
    Map<String, Set<Mode>> shown = shown();
    List<String> faults = new ArrayList<>();
    for (Row row : rows) {
      Set<Mode> modes = EnumSet.noneOf(Mode.class);
      for (String rule : row.rules()) {
        if (!shown.containsKey(rule)) {
          faults.add(row.id() + " names " + rule + ", which is no rule of policy");
        }
        modes.addAll(shown.getOrDefault(rule, Set.of()));
      }
      for (Mode mode : row.modes()) {
        boolean explained = row.reasons().containsKey(mode);
        if (modes.contains(mode) == explained) {
          faults.add(
              row.id()
                  + " "
                  + mode
                  + (explained ? " is shown" : " is neither shown nor explained"));
        }
      }
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void everyRuleIsOfTheCatalogueOrExplained() throws IOException {
    Set<String> listed = new TreeSet<>();
    rows().forEach(row -> listed.addAll(row.rules()));
    Set<String> others = new TreeSet<>();
    for (String line : lines()) {
      if (line.startsWith("-\t")) {
        others.add(line.split("\t")[2]);
      }
    }
    Set<String> rules = new TreeSet<>(shown().keySet());
    rules.removeAll(listed);
    assertEquals(others, rules, "rules beyond the catalogue");
  }

  /**
   * The modes in which each rule has a case that fails; what manifests show, snapshots show too.
   */
  private static Map<String, Set<Mode>> shown() {
    Map<String, Set<Mode>> shown = new HashMap<>();
    for (RuleFile file : RuleFile.below("policy")) {
      Set<Mode> modes = EnumSet.noneOf(Mode.class);
      if (file.folder().endsWith(RuleBase.PLAN_FOLDER)) {
        modes.add(Mode.SIM);
      }
      shown.put(file.id(), modes);
    }
    for (Fixture fixture : Fixture.all()) {
      Set<Mode> modes = shown.get(fixture.rule());
      if (modes != null && !fixture.mustPass()) {
        modes.addAll(modesOf(fixture));
      }
    }
    return shown;
  }

  private static Set<Mode> modesOf(Fixture fixture) {
    if (Files.exists(beside(fixture, ".old.yaml"))) {
      return EnumSet.of(Mode.OvN);
    }
    return Files.exists(beside(fixture, ".snapshot.yaml"))
        ? EnumSet.of(Mode.CS)
        : EnumSet.of(Mode.M, Mode.CS);
  }

  private static Path beside(Fixture fixture, String ending) {
    String name = fixture.path().getFileName().toString();
    return fixture.path().resolveSibling(name.replace(".yaml", ending));
  }

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : lines()) {
      String[] cells = line.split("\t", -1);
      if (cells[0].startsWith("P")) {
        rows.add(new Row(cells[0], modes(cells[1]), List.of(cells[2].split(" ")), reasons(cells)));
      }
    }
    return rows;
  }

  private static Set<Mode> modes(String cell) {
    Set<Mode> modes = new HashSet<>();
    for (String word : cell.split(" ")) {
      modes.add(Mode.valueOf(word));
    }
    return modes;
  }

  private static Map<Mode, String> reasons(String[] cells) {
    Map<Mode, String> reasons = new HashMap<>();
    for (int i = 3; i < cells.length; i++) {
      int colon = cells[i].indexOf(": ");
      if (colon > 0) {
        reasons.put(Mode.valueOf(cells[i].substring(0, colon)), cells[i].substring(colon + 2));
      }
    }
    return reasons;
  }

  private static List<String> lines() throws IOException {
    try (InputStream in = FailureModesTest.class.getResourceAsStream(TABLE)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
    }
  }
}
