package dev.ordinal.plan;

import dev.ordinal.fact.sync.Behaviour;
import dev.ordinal.schema.FeatureGates;
import dev.ordinal.schema.KubeVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What differs between the controllers of Kubernetes versions: a table, one row a difference. */
public final class BehaviourTable {

  private static final String RESOURCE = "behaviour.tsv";

  /**
   * One difference.
   *
   * @param name what rules call it
   * @param since the first version that has it, after those it was brought back to, by a blank
   *     each; empty if the oldest known has it
   * @param until the first version that no longer has it, likewise; empty if the newest has it
   * @param gate the feature gate that switches it on besides; empty if there is none
   * @param source the file, issue or enhancement that says so
   * @param provenBy a named case of the conformance packs that comes out otherwise without it, or a
   *     rule of policy that speaks only where it holds
   * @param meaning one sentence
   */
  public record Row(
      String name,
      String since,
      String until,
      String gate,
      String source,
      String provenBy,
      String meaning) {

    /** Whether a version, with its gates, behaves so. */
    public boolean holds(KubeVersion version, FeatureGates gates) {
      return inRange(version) && (gate.isEmpty() || gates.enabled(gate));
    }

    /** Whether a version behaves so, if its gates let it. */
    boolean inRange(KubeVersion version) {
      return (since.isEmpty() || reaches(version, since))
          && (until.isEmpty() || !reaches(version, until));
    }

    /**
     * Whether it ended so long ago that nobody takes it for the reason of a plan: with an earlier
     * minor.
     */
    boolean isLongOver(KubeVersion version) {
      String last = until.substring(until.lastIndexOf(' ') + 1);
      return KubeVersion.parse(last).filter(ended -> version.minor() > ended.minor()).isPresent();
    }

    /**
     * Whether a version has what began in the last of some versions, and was brought back to
     * others.
     */
    private static boolean reaches(KubeVersion version, String cell) {
      KubeVersion began = null;
      for (String text : cell.split(" ")) {
        began =
            KubeVersion.parse(text)
                .orElseThrow(() -> new IllegalStateException(RESOURCE + " has " + text));
        if (began.minorText().equals(version.minorText())) {
          return version.isAtLeast(began);
        }
      }
      return version.isAtLeast(began);
    }
  }

  /**
   * A difference as another version, or the other state of a feature gate, would have it.
   *
   * @param holds whether the version that was asked for behaves so
   * @param otherwise all behaviours, with this one and those of the same gate the other way round
   */
  public record Alternative(Row row, boolean holds, Behaviour otherwise) {}

  private BehaviourTable() {}

  /** The rows, in the order of the table. */
  public static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    try (InputStream in = BehaviourTable.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(row(line.split("\t", -1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(rows);
  }

  private static Row row(String[] cells) {
    if (cells.length != 7) {
      throw new IllegalStateException(RESOURCE + " has a row of " + cells.length + " cells");
    }
    return new Row(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]);
  }

  /** The behaviour of a version, as the one fact that rules ask. */
  public static Behaviour of(KubeVersion version, FeatureGates gates) {
    return new Behaviour(version.toString(), Map.copyOf(holding(rows(), version, gates)));
  }

  private static Map<String, Boolean> holding(
      List<Row> rows, KubeVersion version, FeatureGates gates) {
    Map<String, Boolean> on = new HashMap<>();
    for (Row row : rows) {
      on.put(row.name(), row.holds(version, gates));
    }
    return on;
  }

  /**
   * How a version could behave otherwise, one difference at a time: with a gate switched, or as
   * versions do in which a difference has not begun yet, or has ended. What depends on a gate that
   * is off is left out but for the gate itself, and so is what ended long ago.
   */
  public static List<Alternative> alternatives(KubeVersion version, FeatureGates gates) {
    List<Row> rows = rows();
    Map<String, Boolean> now = holding(rows, version, gates);
    Set<String> seen = new HashSet<>();
    List<Alternative> all = new ArrayList<>();
    for (Row row : rows) {
      boolean gated = !row.gate().isEmpty();
      boolean first = !gated || seen.add(row.gate());
      if (!first && !gates.enabled(row.gate()) || row.isLongOver(version)) {
        continue;
      }
      Map<String, Boolean> otherwise = new HashMap<>(now);
      for (Row each : rows) {
        boolean switched = gated && first && each.gate().equals(row.gate());
        if (each == row || switched && row.inRange(version) && each.inRange(version)) {
          otherwise.put(each.name(), !now.get(row.name()));
        }
      }
      all.add(
          new Alternative(
              row, now.get(row.name()), new Behaviour(version.toString(), Map.copyOf(otherwise))));
    }
    return List.copyOf(all);
  }
}
