package dev.ordinal.cli;

import dev.ordinal.conclusion.Inputs;
import dev.ordinal.fact.Coverage;
import dev.ordinal.fact.Timestamp;
import dev.ordinal.schema.KubeVersion;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a snapshot says about itself, in the annotations of its List.
 *
 * @param annotations without {@code ordinal.dev/}; empty if it says nothing
 */
record SnapshotStatement(Map<String, String> annotations) {

  Optional<KubeVersion> version() {
    return text("kube-version").flatMap(KubeVersion::parse);
  }

  /** When its last list was there. */
  Optional<Instant> takenUntil() {
    return text("taken-until").or(() -> text("taken-at")).flatMap(Timestamp::parse);
  }

  /** Which kinds it holds all objects of, and where. A kind that no cluster serves has none. */
  Coverage coverage() {
    Set<String> kinds = words("kinds");
    kinds.addAll(words("not-served"));
    return new Coverage(namespaces(), kinds, forbidden());
  }

  /**
   * For a report.
   *
   * @param held the kinds of which it holds an object
   */
  Inputs.Snapshot about(Set<String> held) {
    SortedSet<String> missing =
        Arrays.stream(SnapshotKind.values())
            .map(SnapshotKind::kind)
            .collect(Collectors.toCollection(TreeSet::new));
    Coverage coverage = coverage();
    missing.removeAll(held);
    missing.removeAll(coverage.kinds());
    missing.removeAll(coverage.forbidden().keySet());
    SortedMap<String, List<String>> forbidden = new TreeMap<>();
    coverage.forbidden().forEach((kind, where) -> forbidden.put(kind, List.copyOf(where)));
    return new Inputs.Snapshot(
        text("cluster"),
        text("taken-at").flatMap(Timestamp::parse).map(Instant::toString),
        text("taken-until").flatMap(Timestamp::parse).map(Instant::toString),
        List.copyOf(namespaces()),
        List.copyOf(missing),
        forbidden,
        List.of());
  }

  private Set<String> namespaces() {
    Set<String> namespaces = words("namespaces");
    return namespaces.contains(SnapshotFile.ALL_NAMESPACES) ? Set.of() : namespaces;
  }

  private Map<String, Set<String>> forbidden() {
    Map<String, Set<String>> forbidden = new TreeMap<>();
    words("forbidden").forEach(kind -> forbidden.put(kind, new TreeSet<>()));
    for (String place : words("forbidden-in")) {
      int slash = place.indexOf('/');
      if (slash > 0) {
        String kind = place.substring(0, slash);
        forbidden.computeIfAbsent(kind, any -> new TreeSet<>()).add(place.substring(slash + 1));
      }
    }
    return forbidden;
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(annotations.get(name)).filter(text -> !text.isBlank());
  }

  /** The words between commas, sorted. */
  private Set<String> words(String name) {
    Set<String> words = new TreeSet<>();
    for (String word : annotations.getOrDefault(name, "").split(",")) {
      if (!word.isBlank()) {
        words.add(word.strip());
      }
    }
    return words;
  }
}
