package dev.ordinal.schema;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The feature gates of one Kubernetes release, upstream's defaults with what the user sets laid
 * over. Safe for use by several threads.
 */
public final class FeatureGates {

  private static final int OLDEST_MINOR = 28;

  private final TableText text = TableText.load("feature-gates.json");
  private final KubeVersion version;
  private final Map<String, Boolean> overrides;
  private final Map<String, Boolean> states = new ConcurrentHashMap<>();

  private FeatureGates(KubeVersion version, Map<String, Boolean> overrides) {
    this.version = version;
    this.overrides = Map.copyOf(overrides);
  }

  /** The defaults of a release. */
  public static FeatureGates of(KubeVersion version) {
    return new FeatureGates(version, Map.of());
  }

  /**
   * The gates of a release as its API server would take them from its command line.
   *
   * @throws IllegalArgumentException with one line for the user, if the release does not know a
   *     gate or does not let it be switched
   */
  public static FeatureGates of(KubeVersion version, Map<String, Boolean> overrides) {
    FeatureGates gates = new FeatureGates(version, overrides);
    overrides.forEach(gates::check);
    return gates;
  }

  private void check(String gate, boolean on) {
    TableEntry state =
        state(gate)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Kubernetes " + version + " has no feature gate " + gate));
    if (state.flag("locked") && state.flag("default") != on) {
      throw new IllegalArgumentException(
          "Kubernetes " + version + " has feature gate " + gate + " locked to " + !on);
    }
  }

  /**
   * Whether what the gate guards is there. A gate that is retired after it was generally available
   * is on; one that the release does not have yet, or that was dropped, is off.
   *
   * @throws IllegalArgumentException if no release has such a gate
   */
  public boolean enabled(String gate) {
    Boolean override = overrides.get(gate);
    return override != null ? override : states.computeIfAbsent(gate, this::isDefault);
  }

  private boolean isDefault(String gate) {
    if (!text.section("gates").containsKey(gate)) {
      throw new IllegalArgumentException("no table has the feature gate " + gate);
    }
    return state(gate).map(state -> state.flag("default")).orElseGet(() -> retired(gate));
  }

  private Optional<TableEntry> state(String gate) {
    Map<String, TableEntry> minors = minors(gate);
    TableEntry minor = minors.get("1." + minor());
    if (minor == null) {
      return Optional.empty();
    }
    TableEntry state = minor;
    int from = -1;
    for (Map.Entry<String, TableEntry> patch : minor.objects("patches").entrySet()) {
      int since = Integer.parseInt(patch.getKey().substring(patch.getKey().lastIndexOf('.') + 1));
      if (since <= patch() && since > from) {
        state = patch.getValue();
        from = since;
      }
    }
    return state.values().containsKey("stage") ? Optional.of(state) : Optional.empty();
  }

  private boolean retired(String gate) {
    TableEntry last = new TableEntry(new HashMap<>());
    int lastMinor = 0;
    for (Map.Entry<String, TableEntry> state : minors(gate).entrySet()) {
      if (TableEntry.minor(state.getKey()) > lastMinor) {
        lastMinor = TableEntry.minor(state.getKey());
        last = state.getValue();
      }
    }
    return minor() > lastMinor && last.text("stage").equals("ga");
  }

  private Map<String, TableEntry> minors(String gate) {
    return new TableEntry(text.entry("gates", gate)).objects("minors");
  }

  /** A minor that is newer than all known ones is taken for the newest patch of the newest. */
  private int patch() {
    return version.minor() > ApiTables.NEWEST_MINOR ? KubeVersion.NEWEST_PATCH : version.patch();
  }

  private int minor() {
    return Math.max(OLDEST_MINOR, Math.min(ApiTables.NEWEST_MINOR, version.minor()));
  }
}
