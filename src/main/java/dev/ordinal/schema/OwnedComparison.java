package dev.ordinal.schema;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields in which two objects differ, as owners see them.
 *
 * @param added fields that only the new object has
 * @param modified fields that both have, with other values
 * @param removed fields that only the old object has
 */
record OwnedComparison(FieldSet added, FieldSet modified, FieldSet removed) {

  private static final OwnedComparison SAME =
      new OwnedComparison(FieldSet.EMPTY, FieldSet.EMPTY, FieldSet.EMPTY);
  private static final OwnedComparison ADDED =
      new OwnedComparison(FieldSet.LEAF, FieldSet.EMPTY, FieldSet.EMPTY);
  private static final OwnedComparison MODIFIED =
      new OwnedComparison(FieldSet.EMPTY, FieldSet.LEAF, FieldSet.EMPTY);
  private static final OwnedComparison REMOVED =
      new OwnedComparison(FieldSet.EMPTY, FieldSet.EMPTY, FieldSet.LEAF);

  /** Compares two objects of a kind. */
  static OwnedComparison of(MapNode old, MapNode next, OwnedSchema schema) throws PatchFailure {
    return of(Optional.of(old), Optional.of(next), schema);
  }

  private static OwnedComparison of(Optional<Node> old, Optional<Node> next, OwnedSchema schema)
      throws PatchFailure {
    if (schema.isLeaf() || isEmpty(old) && isEmpty(next)) {
      return leaf(old, next);
    }
    OwnedComparison parts =
        schema.isList()
            ? items(list(old), list(next), schema)
            : entries(map(old), map(next), schema);
    if (old.isEmpty()) {
      return new OwnedComparison(parts.added.asMember(), parts.modified, parts.removed);
    }
    return next.isEmpty()
        ? new OwnedComparison(parts.added, parts.modified, parts.removed.asMember())
        : parts;
  }

  private static OwnedComparison leaf(Optional<Node> old, Optional<Node> next) {
    if (old.isEmpty() || next.isEmpty()) {
      return old.isEmpty() ? ADDED : REMOVED;
    }
    return old.equals(next) ? SAME : MODIFIED;
  }

  private static boolean isEmpty(Optional<Node> value) {
    Node node = value.orElse(Absent.NULL);
    return NodeEdit.isNull(node)
        || node instanceof MapNode map && map.isEmpty()
        || node instanceof ListNode list && list.size() == 0;
  }

  private static MapNode map(Optional<Node> value) {
    return value.orElse(null) instanceof MapNode map ? map : MapNode.EMPTY;
  }

  private static ListNode list(Optional<Node> value) {
    return value.orElse(null) instanceof ListNode list ? list : ListNode.EMPTY;
  }

  private static OwnedComparison entries(MapNode old, MapNode next, OwnedSchema schema)
      throws PatchFailure {
    Set<String> keys = new LinkedHashSet<>(old.keys());
    keys.addAll(next.keys());
    OwnedComparison all = SAME;
    for (String key : keys) {
      OwnedComparison part = of(old.get(key), next.get(key), schema.field(key));
      all = all.with(PathElement.field(key), part);
    }
    return all;
  }

  private static OwnedComparison items(ListNode old, ListNode next, OwnedSchema schema)
      throws PatchFailure {
    Map<String, List<Node>> before = byElement(old, schema);
    Map<String, List<Node>> after = byElement(next, schema);
    Set<String> elements = new LinkedHashSet<>(before.keySet());
    elements.addAll(after.keySet());
    OwnedComparison all = SAME;
    for (String element : elements) {
      List<Node> left = before.getOrDefault(element, List.of());
      List<Node> right = after.getOrDefault(element, List.of());
      all = all.with(element, item(left, right, schema.item()));
    }
    return all;
  }

  /** Elements of one key: duplicates, which the server tolerates in old objects, are one thing. */
  private static OwnedComparison item(List<Node> old, List<Node> next, OwnedSchema schema)
      throws PatchFailure {
    if (old.size() <= 1 && next.size() <= 1) {
      return of(old.stream().findFirst(), next.stream().findFirst(), schema);
    }
    if (old.size() > 1 && next.size() > 1) {
      return old.equals(next) ? SAME : MODIFIED;
    }
    boolean none = single(old).isEmpty() && single(next).isEmpty();
    OwnedComparison parts = none ? SAME : of(single(old), single(next), schema);
    return old.size() > 1
        ? new OwnedComparison(parts.added, parts.modified, parts.removed.asMember())
        : new OwnedComparison(parts.added.asMember(), parts.modified, parts.removed);
  }

  private static Optional<Node> single(List<Node> items) {
    return items.size() == 1 ? Optional.of(items.get(0)) : Optional.empty();
  }

  private static Map<String, List<Node>> byElement(ListNode list, OwnedSchema schema)
      throws PatchFailure {
    Map<String, List<Node>> items = new LinkedHashMap<>();
    for (Node item : list) {
      items.computeIfAbsent(schema.element(item), element -> new ArrayList<>()).add(item);
    }
    return items;
  }

  private OwnedComparison with(String element, OwnedComparison part) {
    return new OwnedComparison(
        added.with(element, part.added),
        modified.with(element, part.modified),
        removed.with(element, part.removed));
  }
}
