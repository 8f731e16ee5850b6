package dev.ordinal.schema;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lays an applied manifest over the live object as server-side apply does (structured-merge-diff):
 * what the manifest names is taken from it, all else stays.
 */
final class OwnedMerge {

  private OwnedMerge() {}

  /**
   * The two merged.
   *
   * @throws PatchFailure if the manifest has an element of a list twice, or one without its keys
   */
  static MapNode merged(MapNode live, MapNode applied, OwnedSchema schema) throws PatchFailure {
    return entries(live, applied, schema);
  }

  private static Node merged(Optional<Node> live, Optional<Node> applied, OwnedSchema schema)
      throws PatchFailure {
    Node theirs = applied.or(() -> live).orElseThrow();
    if (schema.isLeaf() || isEmpty(live) && isEmpty(applied)) {
      return theirs;
    }
    Node ours = live.orElse(Absent.NULL);
    Node named = applied.orElse(Absent.NULL);
    if (schema.isList()) {
      return items(list(ours), list(named), schema, theirs);
    }
    return entries(map(ours), map(named), schema);
  }

  private static boolean isEmpty(Optional<Node> value) {
    return value.isEmpty() || map(value.get()).isEmpty() && list(value.get()).size() == 0;
  }

  private static MapNode map(Node value) {
    return value instanceof MapNode map ? map : MapNode.EMPTY;
  }

  private static ListNode list(Node value) {
    return value instanceof ListNode list ? list : ListNode.EMPTY;
  }

  private static MapNode entries(MapNode live, MapNode applied, OwnedSchema schema)
      throws PatchFailure {
    MapNode.Builder built = live.toBuilder();
    for (MapNode.Entry entry : live.entries()) {
      Optional<Node> theirs = applied.get(entry.key());
      built.put(entry.key(), merged(Optional.of(entry.value()), theirs, schema.field(entry.key())));
    }
    for (MapNode.Entry entry : applied.entries()) {
      Node value =
          built.has(entry.key())
              ? built.value(entry.key()).orElseThrow()
              : merged(Optional.empty(), Optional.of(entry.value()), schema.field(entry.key()));
      built.put(entry.with(value));
    }
    return built.build();
  }

  private static ListNode items(ListNode live, ListNode applied, OwnedSchema schema, Node place)
      throws PatchFailure {
    ListOrder order = new ListOrder(live, applied, schema);
    return new ListNode(order.merged(), place.position());
  }

  /** The walk over both lists: the manifest's order, the server's own elements where they were. */
  private static final class ListOrder {
    private final OwnedSchema schema;
    private final List<String> ours = new ArrayList<>();
    private final List<String> theirs = new ArrayList<>();
    private final Map<String, Node> live = new HashMap<>();
    private final Map<String, Node> applied = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<Node> out = new ArrayList<>();
    private final List<Node> liveItems;
    private final List<String> shared = new ArrayList<>();

    ListOrder(ListNode live, ListNode applied, OwnedSchema schema) throws PatchFailure {
      this.schema = schema;
      this.liveItems = live.items();
      for (Node item : applied) {
        String element = schema.element(item);
        if (this.applied.put(element, item) != null) {
          throw new PatchFailure("duplicate entries for key " + PathElement.shown(element), item);
        }
        theirs.add(element);
      }
      for (Node item : live) {
        String element = schema.element(item);
        // Which of two is meant is not known: neither is merged with the manifest's.
        this.live.put(element, this.live.containsKey(element) ? Absent.NULL : item);
        ours.add(element);
      }
      for (String element : theirs) {
        if (this.live.containsKey(element)) {
          shared.add(element);
        }
      }
    }

    List<Node> merged() throws PatchFailure {
      int left = 0;
      int right = 0;
      while (left < ours.size() || right < theirs.size()) {
        String element = left < ours.size() ? ours.get(left) : null;
        if (element != null && right < theirs.size()) {
          if (element.equals(theirs.get(right))) {
            take(element);
            left++;
            right++;
            continue;
          }
          if (applied.containsKey(element) && !shared.isEmpty() && !shared.get(0).equals(element)) {
            left++;
            continue;
          }
        }
        if (element != null && !applied.containsKey(element)) {
          out.add(liveItems.get(left++));
          continue;
        }
        if (element != null && taken.contains(element)) {
          left++;
        }
        if (right < theirs.size()) {
          take(theirs.get(right++));
        }
      }
      return out;
    }

    private void take(String element) throws PatchFailure {
      taken.add(element);
      shared.remove(element);
      Optional<Node> before = Optional.ofNullable(live.get(element));
      out.add(OwnedMerge.merged(before, Optional.of(applied.get(element)), schema.item()));
    }
  }
}
