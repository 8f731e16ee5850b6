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
import java.util.concurrent.ConcurrentHashMap;

/**
 * The constraints of every type that hold in one release, read from {@code constraints.txt}, which
 * explains its own notation.
 */
final class ConstraintTable {

  private static final String RESOURCE = "constraints.txt";

  private final int minor;
  private final FeatureGates gates;
  private final Map<String, List<String>> rows = new HashMap<>();
  private final Map<String, List<Constraint>> byType = new ConcurrentHashMap<>();

  private ConstraintTable(int minor, FeatureGates gates) {
    this.minor = minor;
    this.gates = gates;
  }

  /** Reads the rows; those of a type are understood when they are first asked for. */
  static ConstraintTable load(int minor, FeatureGates gates) {
    ConstraintTable table = new ConstraintTable(minor, gates);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                ConstraintTable.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
      List<String> type = null;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          type = new ArrayList<>();
          table.rows.put(line.substring(1, line.indexOf(']')), type);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          type.add(line);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return table;
  }

  /** The rows of a type that hold in this release with its gates. */
  private List<Constraint> read(List<String> lines) {
    List<Constraint> constraints = new ArrayList<>();
    for (String line : lines) {
      ConstraintRow row = ConstraintRow.parse(line);
      if (row.holds(minor, gates)) {
        constraints.add(row.constraint());
      }
    }
    return constraints;
  }

  boolean has(String type) {
    return rows.containsKey(type);
  }

  /**
   * @throws IllegalArgumentException if the table has no such type
   */
  List<Constraint> constraints(String type) {
    List<Constraint> constraints = byType.get(type);
    if (constraints != null) {
      return constraints;
    }
    if (!has(type)) {
      throw new IllegalArgumentException(RESOURCE + " has no type " + type);
    }
    return byType.computeIfAbsent(type, name -> read(rows.get(name)));
  }
}
