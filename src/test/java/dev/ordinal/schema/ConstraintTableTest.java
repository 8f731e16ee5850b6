package dev.ordinal.schema;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConstraintTableTest {

  /**
   * Rows are understood when they are first used; this finds the faulty ones before a user does.
   */
  @Test
  void everyRowOfEveryTypeIsUnderstood() throws IOException {
    List<String> types = types();
    assertTrue(types.size() > 100, "types: " + types.size());
    for (int minor = ApiTables.OLDEST_MINOR; minor <= ApiTables.NEWEST_MINOR; minor++) {
      KubeVersion version = new KubeVersion(1, minor, KubeVersion.NEWEST_PATCH);
      ConstraintTable table = ConstraintTable.load(minor, FeatureGates.of(version));
      types.forEach(type -> assertNotNull(table.constraints(type)));
    }
  }

  private static List<String> types() throws IOException {
    try (InputStream in = ConstraintTable.class.getResourceAsStream("constraints.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> line.startsWith("["))
          .map(line -> line.substring(1, line.indexOf(']')))
          .toList();
    }
  }
}
