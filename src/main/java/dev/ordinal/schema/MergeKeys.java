package dev.ordinal.schema;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.Position;
import dev.ordinal.manifest.ScalarNode;
import java.util.ArrayList;
import java.util.List;

/** Elements of lists compared by the key that strategic merge patch matches them by. */
final class MergeKeys {

  private MergeKeys() {}

  /**
   * Whether the elements are mappings rather than scalars.
   *
   * @throws PatchFailure if they are mixed, or lists
   */
  static boolean areMappings(Iterable<Node> left, Iterable<Node> right) throws PatchFailure {
    Boolean mappings = null;
    for (Iterable<Node> list : List.of(left, right)) {
      for (Node element : list) {
        if (element instanceof ListNode || mappings != null && mappings != isMap(element)) {
          throw new PatchFailure(
              "list element types are not identical: " + left + " " + right, element);
        }
        mappings = isMap(element);
      }
    }
    return mappings != null && mappings;
  }

  private static boolean isMap(Node element) {
    return element instanceof MapNode;
  }

  /**
   * The elements by the text of their key. Of two with the same key the later one comes first, as
   * Kubernetes' sort leaves them.
   */
  static List<MapNode> sortedByKey(ListNode list, String key) throws PatchFailure {
    ElementOrder order = new ElementOrder(key);
    List<MapNode> sorted = new ArrayList<>(list.size());
    for (Node element : list) {
      order.requireKey(element);
      int at = sorted.size();
      while (at > 0 && compare(keyed(element, key), keyed(sorted.get(at - 1), key)) <= 0) {
        at--;
      }
      sorted.add(at, (MapNode) element);
    }
    return sorted;
  }

  /** Negative: the left list has an element of its own next; positive: the right one has. */
  static int side(List<MapNode> left, int i, List<MapNode> right, int j, String key) {
    if (i >= left.size()) {
      return 1;
    }
    return j >= right.size() ? -1 : compare(keyed(left.get(i), key), keyed(right.get(j), key));
  }

  private static Node keyed(Node element, String key) {
    return ((MapNode) element).get(key).orElseThrow();
  }

  static int compare(Node left, Node right) {
    return text(left).compareTo(text(right));
  }

  private static String text(Node value) {
    return value instanceof ScalarNode scalar ? scalar.text() : value.toString();
  }

  static boolean sameOrder(ListNode left, ListNode right, ElementOrder order) {
    if (left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      if (!order.keyOf(left.get(i)).equals(order.keyOf(right.get(i)))) {
        return false;
      }
    }
    return true;
  }

  /** The elements with nothing but their key. */
  static List<Node> only(ListNode list, String key) {
    List<Node> keys = new ArrayList<>(list.size());
    for (Node element : list) {
      keys.add(MapNode.EMPTY.with(key, keyed(element, key)));
    }
    return keys;
  }

  static MapNode deletion(MapNode element, String key) {
    return MapNode.builder(Position.NONE)
        .put(PatchDirective.PATCH, ScalarNode.of(PatchDirective.DELETE))
        .put(key, keyed(element, key))
        .build();
  }

  /** What the first list has more often than the second, in the order of the texts. */
  static List<Node> missing(List<Node> list, List<Node> from) {
    List<Node> rest = new ArrayList<>(from);
    List<Node> missing = new ArrayList<>();
    for (Node element : list) {
      if (!rest.remove(element)) {
        missing.add(element);
      }
    }
    missing.sort(MergeKeys::compare);
    return missing;
  }

  static List<Node> sorted(List<Node> scalars) {
    List<Node> sorted = new ArrayList<>(scalars);
    sorted.sort(MergeKeys::compare);
    return sorted;
  }

  /** Each scalar once; the last one takes the place of one that is there again, as in kubectl. */
  static List<Node> distinct(List<Node> list) {
    List<Node> distinct = new ArrayList<>(list);
    for (int i = 0; i < distinct.size(); i++) {
      for (int j = i + 1; j < distinct.size(); j++) {
        if (distinct.get(i).equals(distinct.get(j))) {
          distinct.set(j, distinct.get(distinct.size() - 1));
          distinct.remove(distinct.size() - 1);
          j--;
        }
      }
    }
    return distinct;
  }
}
