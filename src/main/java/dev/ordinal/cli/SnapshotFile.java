package dev.ordinal.cli;

import dev.ordinal.manifest.JoinedLists;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a snapshot as one gzipped JSON List whose annotations say first of all when it was taken
 * and what it lacks. The objects are copied as a stream: a snapshot may be larger than memory.
 */
final class SnapshotFile {

  /** What the annotation {@code ordinal.dev/namespaces} holds when all namespaces were read. */
  static final String ALL_NAMESPACES = "*";

  private SnapshotFile() {}

  /** Whole or not at all, and for the user alone. */
  static void writeWhole(Snapshot snapshot, Path file) throws IOException {
    WholeFile.write(file, out -> write(snapshot, out), WholeFile.PRIVATE);
  }

  /** Writes it, and closes the stream. */
  static void write(Snapshot snapshot, OutputStream out) throws IOException {
    try (OutputStream zipped = new GZIPOutputStream(out, 1 << 16)) {
      JoinedLists.write(annotations(snapshot), snapshot.lists(), zipped);
    }
  }

  private static Map<String, String> annotations(Snapshot snapshot) {
    Map<String, String> annotations = new LinkedHashMap<>();
    annotations.put("ordinal.dev/taken-at", snapshot.begun().toString());
    annotations.put("ordinal.dev/taken-until", snapshot.ended().toString());
    snapshot.cluster().ifPresent(it -> annotations.put("ordinal.dev/cluster", it));
    snapshot.version().ifPresent(it -> annotations.put("ordinal.dev/kube-version", it));
    annotations.put(
        "ordinal.dev/namespaces",
        snapshot.scope().allNamespaces()
            ? ALL_NAMESPACES
            : String.join(",", snapshot.scope().namespaces()));
    annotations.put("ordinal.dev/kinds", names(snapshot.complete()));
    List<String> somewhere = new ArrayList<>();
    for (SnapshotKind kind : snapshot.refused().keySet()) {
      snapshot.refusedIn(kind).forEach(namespace -> somewhere.add(kind.kind() + "/" + namespace));
    }
    unlessEmpty(annotations, "ordinal.dev/forbidden", names(snapshot.refused().keySet()));
    unlessEmpty(annotations, "ordinal.dev/forbidden-in", String.join(",", somewhere));
    unlessEmpty(annotations, "ordinal.dev/not-served", names(snapshot.unknown()));
    return annotations;
  }

  private static void unlessEmpty(Map<String, String> annotations, String name, String value) {
    if (!value.isEmpty()) {
      annotations.put(name, value);
    }
  }

  private static String names(Collection<SnapshotKind> kinds) {
    return kinds.stream().map(SnapshotKind::kind).collect(Collectors.joining(","));
  }
}
