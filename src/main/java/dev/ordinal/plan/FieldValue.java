package dev.ordinal.plan;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import java.util.Optional;

/** Finds the value of a field by its path. */
final class FieldValue {

  private FieldValue() {}

  /** The value at a path in Kubernetes' notation; empty if there is none. */
  static Optional<Node> at(MapNode object, String path) {
    Optional<Node> here = Optional.of(object);
    int from = 0;
    while (from < path.length() && here.isPresent()) {
      boolean bracket = path.charAt(from) == '[';
      int to = bracket ? path.indexOf(']', from) : endOfName(path, from);
      here = step(here.get(), path.substring(bracket ? from + 1 : from, to));
      from = bracket ? to + 1 : to;
      if (from < path.length() && path.charAt(from) == '.') {
        from++;
      }
    }
    return here;
  }

  private static int endOfName(String path, int from) {
    int to = from;
    while (to < path.length() && path.charAt(to) != '.' && path.charAt(to) != '[') {
      to++;
    }
    return to;
  }

  private static Optional<Node> step(Node here, String key) {
    if (here instanceof MapNode map) {
      return map.get(key);
    }
    if (here instanceof ListNode list && key.chars().allMatch(Character::isDigit)) {
      int index = Integer.parseInt(key);
      return index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
    }
    return Optional.empty();
  }
}
