package dev.ordinal.schema;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Changes to the fields of one struct, copied only if there are any. For one thread. */
final class StructEdit {

  private final MapNode before;
  private final Map<String, Optional<Node>> changed = new LinkedHashMap<>();

  StructEdit(MapNode before) {
    this.before = before;
  }

  /**
   * The present value; empty if it is absent or Go's zero value of a field without pointer. A list
   * that was decoded as empty is one that matters.
   */
  Optional<Node> get(FieldTable field) {
    return get(field.name())
        .filter(
            value ->
                field.pointer() && !value.equals(Absent.NULL)
                    || field.type() instanceof FieldType.ObjectOf
                    || value instanceof ListNode
                    || !Absent.isZero(value));
  }

  Optional<Node> get(String field) {
    Optional<Node> value = changed.get(field);
    return value == null ? before.get(field) : value;
  }

  void put(String field, Node value) {
    changed.put(field, Optional.of(value));
  }

  void remove(String field) {
    if (get(field).isPresent()) {
      changed.put(field, Optional.empty());
    }
  }

  MapNode result() {
    if (changed.isEmpty()) {
      return before;
    }
    MapNode.Builder after = before.toBuilder();
    changed.forEach(
        (field, value) ->
            value.ifPresentOrElse(node -> after.put(field, node), () -> after.remove(field)));
    return after.build();
  }
}
