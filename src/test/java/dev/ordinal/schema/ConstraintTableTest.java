package dev.ordinal.schema;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ConstraintTableTest {

  private static final Pattern SECTION = Pattern.compile("\\[(.+)]");
  private static final Pattern REFERENCE =
      Pattern.compile("(?: (?:in|each|include) |[A-Za-z]:)([A-Z][A-Za-z]+)");

  @Test
  void everyRowCanBeReadInEveryRelease() throws IOException {
    Set<String> types = sections();
    assertTrue(types.size() > 100, "sections: " + types.size());
    for (int minor = ApiTables.OLDEST_MINOR; minor <= ApiTables.NEWEST_MINOR; minor++) {
      KubeVersion version = new KubeVersion(1, minor, KubeVersion.NEWEST_PATCH);
      ConstraintTable table = ConstraintTable.load(minor, FeatureGates.of(version));
      for (String type : types) {
        assertDoesNotThrow(() -> table.constraints(type), version + " " + type);
      }
    }
  }

  @Test
  void everyTypeThatARowNamesIsThere() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (String line : lines()) {
      Matcher reference = REFERENCE.matcher(line);
      while (!line.startsWith("#") && reference.find()) {
        missing.add(reference.group(1));
      }
    }
    assertTrue(missing.size() > 60, "references: " + missing.size());
    missing.removeAll(sections());
    assertEquals(Set.of(), missing);
  }

  @Test
  void aRowThatIsNotInTheNotationIsRefused() {
    for (String row : List.of("name dns-lable", "* check no-such-law", "* no-law x")) {
      assertThrows(IllegalArgumentException.class, () -> ConstraintRow.parse(row), row);
    }
  }

  private static Set<String> sections() throws IOException {
    Set<String> sections = new TreeSet<>();
    for (String line : lines()) {
      Matcher section = SECTION.matcher(line);
      if (section.matches()) {
        sections.add(section.group(1));
      }
    }
    return sections;
  }

  private static List<String> lines() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                ConstraintTable.class.getResourceAsStream("constraints.txt"),
                StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }
}
