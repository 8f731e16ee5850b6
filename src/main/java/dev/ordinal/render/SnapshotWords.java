package dev.ordinal.render;

import dev.ordinal.conclusion.Inputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a snapshot is worth, in sentences without a full stop; every result repeats them. */
final class SnapshotWords {

  /** Kinds named in a line; the others are counted. */
  private static final int NAMED = 6;

  private SnapshotWords() {}

  /**
   * When it was taken, then what it lacks and why; nothing without a snapshot.
   *
   * @param all whether to name every kind that it lacks
   */
  static List<String> of(Inputs inputs, boolean all) {
    List<String> sentences = new ArrayList<>();
    inputs.snapshot().ifPresent(snapshot -> add(sentences, snapshot, all));
    return sentences;
  }

  private static void add(List<String> sentences, Inputs.Snapshot snapshot, boolean all) {
    StringBuilder head = new StringBuilder("Snapshot");
    if (!snapshot.namespaces().isEmpty()) {
      head.append(" of ").append(String.join(", ", snapshot.namespaces()));
    }
    snapshot.cluster().ifPresent(cluster -> head.append(" in ").append(cluster));
    sentences.add(head.append(": ").append(taken(snapshot)).toString());
    if (!snapshot.kindsForbidden().isEmpty()) {
      sentences.add("Forbidden to list: " + forbidden(snapshot));
    }
    List<String> kinds = snapshot.kindsMissing();
    if (!kinds.isEmpty()) {
      sentences.add(
          "Not in the snapshot, nor asked for: " + Prose.some(kinds, all ? kinds.size() : NAMED));
    }
  }

  /** When it was taken. */
  static String taken(Inputs.Snapshot snapshot) {
    if (snapshot.takenAt().isEmpty()) {
      return "it does not say when it was taken";
    }
    String until = snapshot.takenUntil().map(time -> " to " + time).orElse("");
    return "taken from "
        + snapshot.takenAt().get()
        + until
        + ", list after list, not at one instant";
  }

  /** The kinds that the cluster refused to list, with the namespaces where it did. */
  static String forbidden(Inputs.Snapshot snapshot) {
    List<String> kinds = new ArrayList<>();
    for (Map.Entry<String, List<String>> kind : snapshot.kindsForbidden().entrySet()) {
      String where = String.join(" and ", kind.getValue());
      kinds.add(where.isEmpty() ? kind.getKey() : kind.getKey() + " in " + where);
    }
    return String.join(", ", kinds);
  }
}
