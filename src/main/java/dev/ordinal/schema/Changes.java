package dev.ordinal.schema;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Where two stored objects differ, by the shortest paths, in the order of their texts. Lists are
 * compared by position; an element or a key that only one side has is one difference.
 */
public final class Changes {

  /** Where kubectl keeps the manifest of the last apply. */
  static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

  private static final Set<String> NOT_OF_THE_USER =
      Set.of("apiVersion", "kind", "metadata", "status");

  private static final List<String> METADATA =
      List.of("labels", "annotations", "finalizers", "ownerReferences");

  private final List<Difference> found = new ArrayList<>();

  private Changes() {}

  /** What differs in the spec, or in what a kind without a spec has in its place. */
  public static List<Difference> between(MapNode old, MapNode next) {
    Changes changes = new Changes();
    for (String key : bothKeys(old, next)) {
      if (!NOT_OF_THE_USER.contains(key)) {
        changes.entry("", key, old, next, next.position());
      }
    }
    return changes.sorted();
  }

  /** What differs in labels, annotations other than that of the last apply, finalizers, owners. */
  public static List<Difference> inMetadata(MapNode old, MapNode next) {
    Changes changes = new Changes();
    MapNode before = withoutLastApplied(old).map("metadata");
    MapNode after = withoutLastApplied(next).map("metadata");
    for (String key : METADATA) {
      changes.entry("metadata", key, before, after, after.position());
    }
    return changes.sorted();
  }

  /** What differs in one field. */
  static List<Difference> inField(String parent, String key, MapNode old, MapNode next) {
    Changes changes = new Changes();
    changes.entry(parent, key, old, next, next.position());
    return changes.sorted();
  }

  static List<String> paths(List<Difference> differences) {
    return differences.stream().map(Difference::path).toList();
  }

  /** The object without the manifest of the last apply in it. */
  static MapNode withoutLastApplied(MapNode object) {
    MapNode annotations = object.map("metadata").map("annotations");
    if (!annotations.has(LAST_APPLIED)) {
      return object;
    }
    return annotations.size() == 1
        ? NodeEdit.without(object, List.of("metadata", "annotations"))
        : NodeEdit.without(object, List.of("metadata", "annotations", LAST_APPLIED));
  }

  private List<Difference> sorted() {
    found.sort(Comparator.comparing(Difference::path));
    return List.copyOf(found);
  }

  private void entry(String path, String key, MapNode old, MapNode next, Position around) {
    Position place = next.entry(key).map(e -> known(e, around)).orElse(around);
    node(path + step(path, key), old.get(key).orElse(null), next.get(key).orElse(null), place);
  }

  private static Position known(MapNode.Entry entry, Position around) {
    return known(entry.keyPosition(), known(entry.value().position(), around));
  }

  private static Position known(Position place, Position around) {
    return place.line() > 0 ? place : around;
  }

  private static String step(String path, String key) {
    if (!isPlain(key)) {
      return "[" + key + "]";
    }
    return path.isEmpty() ? key : "." + key;
  }

  private static boolean isPlain(String key) {
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (!letter && !(c >= '0' && c <= '9') && c != '_' && c != '-') {
        return false;
      }
    }
    return !key.isEmpty();
  }

  private void node(String path, Node old, Node next, Position place) {
    if (Objects.equals(old, next)) {
      return;
    }
    if (old instanceof MapNode before && next instanceof MapNode after) {
      for (String key : bothKeys(before, after)) {
        entry(path, key, before, after, place);
      }
    } else if (old instanceof ListNode before && next instanceof ListNode after) {
      for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
        Node item = item(after, i);
        Position at = item == null ? place : known(item.position(), place);
        node(path + "[" + i + "]", item(before, i), item, at);
      }
    } else {
      found.add(new Difference(path, Optional.ofNullable(old), Optional.ofNullable(next), place));
    }
  }

  private static Node item(ListNode list, int index) {
    return index < list.size() ? list.get(index) : null;
  }

  private static List<String> bothKeys(MapNode old, MapNode next) {
    List<String> keys = new ArrayList<>(old.keys());
    for (String key : next.keys()) {
      if (!old.has(key)) {
        keys.add(key);
      }
    }
    return keys;
  }
}
