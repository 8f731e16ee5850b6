package dev.ordinal.schema;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The constraints of every type that hold in one release, read from {@code constraints.txt}, which
 * explains its own notation.
 */
final class ConstraintTable {

  private static final String RESOURCE = "constraints.txt";

  private final Map<String, List<Constraint>> byType = new HashMap<>();

  private ConstraintTable() {}

  /** Reads the rows that hold in a release with its gates. */
  static ConstraintTable load(int minor, FeatureGates gates) {
    ConstraintTable table = new ConstraintTable();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                ConstraintTable.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
      List<Constraint> type = null;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          type = new ArrayList<>();
          table.byType.put(line.substring(1, line.indexOf(']')), type);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          ConstraintRow row = ConstraintRow.parse(line);
          if (row.holds(minor, gates)) {
            type.add(row.constraint());
          }
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return table;
  }

  boolean has(String type) {
    return byType.containsKey(type);
  }

  /**
   * @throws IllegalArgumentException if the table has no such type
   */
  List<Constraint> constraints(String type) {
    List<Constraint> constraints = byType.get(type);
    if (constraints == null) {
      throw new IllegalArgumentException(RESOURCE + " has no type " + type);
    }
    return constraints;
  }
}
