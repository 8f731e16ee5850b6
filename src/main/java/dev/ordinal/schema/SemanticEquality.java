package dev.ordinal.schema;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.ScalarNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The API server's own comparison of two stored values: quantities by their amount, an empty list
 * or map equals none, while an empty struct that is there differs from none (k8s.io/apimachinery,
 * api/equality).
 */
final class SemanticEquality {

  private final ApiTables tables;

  SemanticEquality(ApiTables tables) {
    this.tables = tables;
  }

  /** Whether a field of a struct is the same on both sides; true for a field no table knows. */
  boolean sameField(TypeTable type, String name, MapNode left, MapNode right) {
    return type.field(name)
        .map(field -> same(field.type(), left.get(name), right.get(name)))
        .orElse(true);
  }

  /** Whether two structs of a type are the same. */
  boolean same(TypeTable type, MapNode left, MapNode right) {
    for (String name : type.fields().keySet()) {
      if (!sameField(type, name, left, right)) {
        return false;
      }
    }
    return true;
  }

  private boolean same(FieldType type, Optional<Node> left, Optional<Node> right) {
    if (isEmpty(type, left) || isEmpty(type, right)) {
      return isEmpty(type, left) && isEmpty(type, right);
    }
    return same(type, left.orElseThrow(), right.orElseThrow());
  }

  private static boolean isEmpty(FieldType type, Optional<Node> value) {
    if (value.isEmpty() || NodeEdit.isNull(value.get())) {
      return true;
    }
    if (type instanceof FieldType.ListOf) {
      return value.get() instanceof ListNode list && list.size() == 0;
    }
    return type instanceof FieldType.MapOf && value.get() instanceof MapNode map && map.isEmpty();
  }

  private boolean same(FieldType type, Node left, Node right) {
    if (type instanceof FieldType.ObjectOf object
        && left instanceof MapNode ours
        && right instanceof MapNode theirs) {
      return same(tables.type(object.name()), ours, theirs);
    }
    if (type instanceof FieldType.MapOf map
        && left instanceof MapNode ours
        && right instanceof MapNode theirs) {
      return sameValues(map.value(), ours, theirs);
    }
    if (type instanceof FieldType.ListOf list
        && left instanceof ListNode ours
        && right instanceof ListNode theirs) {
      return sameItems(list.item(), ours, theirs);
    }
    return left.equals(right)
        || type == FieldType.Scalar.QUANTITY && amount(left).equals(amount(right));
  }

  private boolean sameValues(FieldType type, MapNode left, MapNode right) {
    Set<String> keys = new HashSet<>(left.keys());
    keys.addAll(right.keys());
    for (String key : keys) {
      if (left.has(key) != right.has(key) || !same(type, left.get(key), right.get(key))) {
        return false;
      }
    }
    return true;
  }

  private boolean sameItems(FieldType type, ListNode left, ListNode right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      if (!same(type, left.get(i), right.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Quantity> amount(Node value) {
    return value instanceof ScalarNode scalar ? Quantity.parse(scalar.text()) : Optional.empty();
  }
}
