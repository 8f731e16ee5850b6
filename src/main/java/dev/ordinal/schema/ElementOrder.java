package dev.ordinal.schema;

import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The order of the elements of a merged list: those of the patch as the patch wants them, those
 * that only the server has between them, as near as possible to where they were.
 *
 * @param mergeKey what elements are matched by; empty for scalars, which are their own key
 */
record ElementOrder(String mergeKey) {

  /** Elements of the list that the order names, and the others. */
  record Partition(List<Node> named, List<Node> others) {}

  /** What an element is matched by; empty if it lacks the merge key. */
  Optional<Node> keyOf(Node element) {
    if (mergeKey.isEmpty()) {
      return Optional.of(element);
    }
    return element instanceof MapNode map ? map.get(mergeKey) : Optional.empty();
  }

  int indexIn(List<Node> list, Node element) {
    Optional<Node> key = keyOf(element);
    for (int i = 0; i < list.size(); i++) {
      if (keyOf(list.get(i)).equals(key)) {
        return i;
      }
    }
    return -1;
  }

  Partition partition(List<Node> list, List<Node> order) throws PatchFailure {
    List<Node> named = new ArrayList<>();
    List<Node> others = new ArrayList<>();
    for (Node element : list) {
      requireKey(element);
      (indexIn(order, element) < 0 ? others : named).add(element);
    }
    return new Partition(named, others);
  }

  /** The elements in an order, those that say "delete" at the end. */
  List<Node> sorted(List<Node> elements, List<Node> order) throws PatchFailure {
    List<Node> kept = new ArrayList<>();
    List<Node> deleted = new ArrayList<>();
    for (Node element : elements) {
      requireKey(element);
      (PatchDirective.deletes(element) ? deleted : kept).add(element);
    }
    kept.sort((left, right) -> Integer.compare(indexIn(order, left), indexIn(order, right)));
    kept.addAll(deleted);
    return kept;
  }

  /**
   * The order that the server goes by after a merge. It merges in the array of the live list: what
   * follows a deleted element moves up, and a new element that takes the place which that leaves at
   * the end is ordered among the old ones (apimachinery, strategicpatch: deleteMatchingEntries,
   * mergeSliceWithoutSpecialElements).
   */
  List<Node> patchedInPlace(List<Node> list, List<Node> patch) {
    List<Node> array = new ArrayList<>(list);
    for (Node element : patch) {
      if (PatchDirective.deletes(element)) {
        array.removeIf(old -> keyOf(old).equals(keyOf(element)));
      }
    }
    for (Node element : patch) {
      if (!PatchDirective.isOn(element) && indexIn(array, element) < 0) {
        array.add(element);
      }
    }
    return array.subList(0, Math.min(array.size(), list.size()));
  }

  /** Puts the server's own elements between those of the patch, by the server's order. */
  List<Node> interleaved(Partition parts, List<Node> patchOrder, List<Node> serverOrder)
      throws PatchFailure {
    List<Node> left = sorted(parts.others(), serverOrder);
    List<Node> right = sorted(parts.named(), patchOrder);
    List<Node> all = new ArrayList<>(left.size() + right.size());
    int i = 0;
    int j = 0;
    while (i < left.size() && j < right.size()) {
      all.add(isBefore(left.get(i), right.get(j), serverOrder) ? left.get(i++) : right.get(j++));
    }
    all.addAll(left.subList(i, left.size()));
    all.addAll(right.subList(j, right.size()));
    return all;
  }

  private boolean isBefore(Node left, Node right, List<Node> order) {
    int leftIndex = indexIn(order, left);
    int rightIndex = indexIn(order, right);
    return leftIndex >= 0 && rightIndex >= 0 && leftIndex < rightIndex;
  }

  /** The elements of a patch must stand in the order that the patch itself asks for. */
  void requireOrder(List<Node> patch, List<Node> order) throws PatchFailure {
    int at = 0;
    for (Node element : patch) {
      if (PatchDirective.isOn(element) || order.isEmpty()) {
        continue;
      }
      while (at < order.size() && !keyOf(order.get(at)).equals(keyOf(element))) {
        at++;
      }
      if (at++ >= order.size()) {
        throw new PatchFailure(
            "The order in patch list: " + patch + " doesn't match $setElementOrder list: " + order,
            element);
      }
    }
  }

  void requireKey(Node element) throws PatchFailure {
    if (keyOf(element).isEmpty()) {
      throw new PatchFailure(
          element + " does not contain declared merge key: " + mergeKey, element);
    }
  }
}
