package dev.ordinal.schema;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.Position;
import dev.ordinal.manifest.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One half of the patch that {@code kubectl apply} sends: either what the new manifest adds and
 * changes, or what it no longer names (k8s.io/apimachinery, util/strategicpatch). The two halves
 * are taken from different objects, see {@link ThreeWayPatch}.
 */
enum StrategicDiff {
  ADDITIONS,
  DELETIONS;

  /** The patch that leads from {@code from} to {@code to}, as far as this half goes. */
  MapNode between(MapNode from, MapNode to, PatchSchema schema) throws PatchFailure {
    return maps(from, to, schema, false);
  }

  private MapNode maps(MapNode from, MapNode to, PatchSchema schema, boolean retainKeys)
      throws PatchFailure {
    MapNode.Builder patch = MapNode.builder(to.position());
    for (MapNode.Entry entry : to.entries()) {
      Optional<Node> before = from.get(entry.key());
      if (before.isPresent()) {
        value(before.get(), entry, schema.field(entry.key()), retainKeys, patch);
      } else if (this == ADDITIONS) {
        patch.put(entry);
      }
    }
    if (this == DELETIONS) {
      for (String key : from.keys()) {
        if (!to.has(key)) {
          patch.put(key, new ScalarNode(ScalarNode.Kind.NULL, "null", Position.NONE));
        }
      }
    }
    MapNode built = patch.build();
    List<Node> retained = retainKeys ? namedKeys(to) : List.of();
    boolean shrinks = from.entries().stream().anyMatch(e -> isExtra(e, to));
    return retained.isEmpty() || built.isEmpty() && !shrinks
        ? built
        : built.with(PatchDirective.RETAIN_KEYS, new ListNode(retained, Position.NONE));
  }

  private static boolean isExtra(MapNode.Entry entry, MapNode to) {
    return !NodeEdit.isNull(entry.value()) && !to.has(entry.key());
  }

  private static List<Node> namedKeys(MapNode map) {
    List<Node> keys = new ArrayList<>();
    for (MapNode.Entry entry : map.entries()) {
      if (!NodeEdit.isNull(entry.value())) {
        keys.add(ScalarNode.of(entry.key()));
      }
    }
    keys.sort((a, b) -> MergeKeys.compare(a, b));
    return keys;
  }

  private void value(
      Node before, MapNode.Entry after, PatchSchema schema, boolean retain, MapNode.Builder patch)
      throws PatchFailure {
    if (before instanceof MapNode from && after.value() instanceof MapNode to) {
      if (schema.replaces()) {
        changed(after, patch);
        return;
      }
      MapNode found = maps(from, to, schema, schema.retainsKeys());
      if (!found.isEmpty()) {
        patch.put(after.with(found));
      }
    } else if (before instanceof ListNode from
        && after.value() instanceof ListNode to
        && schema.merges()) {
      lists(from, after, to, schema, patch);
    } else if (!before.equals(after.value())) {
      changed(after, patch);
    }
  }

  private void changed(MapNode.Entry after, MapNode.Builder patch) {
    if (this == ADDITIONS) {
      patch.put(after);
    }
  }

  private void lists(
      ListNode from, MapNode.Entry entry, ListNode to, PatchSchema schema, MapNode.Builder patch)
      throws PatchFailure {
    if (from.size() == 0) {
      if (to.size() > 0) {
        changed(entry, patch);
      }
      return;
    }
    if (MergeKeys.areMappings(from, to)) {
      listsOfMaps(from, entry, to, schema, patch);
    } else {
      listsOfScalars(from, entry, to, patch);
    }
  }

  private void listsOfMaps(
      ListNode from, MapNode.Entry entry, ListNode to, PatchSchema schema, MapNode.Builder patch)
      throws PatchFailure {
    ElementOrder order = new ElementOrder(schema.mergeKey());
    List<Node> found = new ArrayList<>();
    List<Node> deleted = new ArrayList<>();
    zip(from, to, schema, found, deleted);
    List<Node> elements = order.sorted(found, to.items());
    elements.addAll(deleted);
    boolean moved = this == ADDITIONS && !MergeKeys.sameOrder(from, to, order);
    if (!elements.isEmpty()) {
      patch.put(entry.with(new ListNode(elements, to.position())));
    }
    if (!elements.isEmpty() || moved) {
      patchOrder(entry.key(), MergeKeys.only(to, schema.mergeKey()), patch);
    }
  }

  /** Walks both lists in the order of their merge keys. */
  private void zip(
      ListNode from, ListNode to, PatchSchema schema, List<Node> found, List<Node> deleted)
      throws PatchFailure {
    List<MapNode> left = MergeKeys.sortedByKey(from, schema.mergeKey());
    List<MapNode> right = MergeKeys.sortedByKey(to, schema.mergeKey());
    int i = 0;
    int j = 0;
    while (i < left.size() || j < right.size()) {
      int side = MergeKeys.side(left, i, right, j, schema.mergeKey());
      if (side == 0) {
        MapNode element = right.get(j++);
        MapNode part = maps(left.get(i++), element, schema.item(), schema.retainsKeys());
        if (!part.isEmpty()) {
          found.add(part.with(schema.mergeKey(), element.get(schema.mergeKey()).orElseThrow()));
        }
      } else if (side > 0) {
        if (this == ADDITIONS) {
          found.add(right.get(j));
        }
        j++;
      } else {
        if (this == DELETIONS) {
          deleted.add(MergeKeys.deletion(left.get(i), schema.mergeKey()));
        }
        i++;
      }
    }
  }

  private void listsOfScalars(
      ListNode from, MapNode.Entry entry, ListNode to, MapNode.Builder patch) throws PatchFailure {
    List<Node> added = MergeKeys.missing(to.items(), from.items());
    List<Node> removed = MergeKeys.missing(from.items(), to.items());
    if (this == ADDITIONS && !added.isEmpty()) {
      List<Node> sorted = new ElementOrder("").sorted(added, to.items());
      patch.put(entry.with(new ListNode(sorted, to.position())));
    }
    if (this == DELETIONS && !removed.isEmpty()) {
      patch.put(
          PatchDirective.DELETE_FROM_LIST + entry.key(),
          new ListNode(MergeKeys.distinct(removed), Position.NONE));
    }
    // kubectl has sorted the old list by then, so it sends the order of a list that is as it was.
    boolean moved = !MergeKeys.sorted(from.items()).equals(to.items());
    if (this == DELETIONS ? !removed.isEmpty() : moved) {
      patchOrder(entry.key(), to.items(), patch);
    }
  }

  private static void patchOrder(String key, List<Node> order, MapNode.Builder patch) {
    if (!order.isEmpty()) {
      patch.put(PatchDirective.ELEMENT_ORDER + key, new ListNode(order, Position.NONE));
    }
  }
}
