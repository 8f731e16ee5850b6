package dev.ordinal.schema;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes the structs of an object from the top down, each by its type. Safe for use by several
 * threads.
 */
final class StructRewrite {

  /** What is done to the structs of a type. */
  interface Rule {

    /** Whether anything is ever done to this type. */
    boolean concerns(String type);

    /** The struct as it should be, before the structs in it are looked at. */
    MapNode apply(MapNode struct, TypeTable type);
  }

  private final ApiTables tables;
  private final Rule rule;

  StructRewrite(ApiTables tables, Rule rule) {
    this.tables = tables;
    this.rule = rule;
  }

  /** The object rewritten; the same object if there is nothing to do. */
  MapNode rewrite(MapNode struct, String typeName) {
    TypeTable type = tables.type(typeName);
    MapNode ruled = rule.concerns(typeName) ? rule.apply(struct, type) : struct;
    Optional<MapNode.Builder> changed = Optional.empty();
    for (MapNode.Entry entry : ruled.entries()) {
      FieldTable field = type.fields().get(entry.key());
      Node value = field == null ? entry.value() : rewrite(entry.value(), field.type());
      if (value != entry.value()) {
        changed = changed.isPresent() ? changed : Optional.of(ruled.toBuilder());
        changed.get().put(entry.key(), value);
      }
    }
    return changed.map(MapNode.Builder::build).orElse(ruled);
  }

  private Node rewrite(Node value, FieldType type) {
    if (type instanceof FieldType.ObjectOf object && value instanceof MapNode struct) {
      return rewrite(struct, object.name());
    }
    return type instanceof FieldType.ListOf list
            && list.item() instanceof FieldType.ObjectOf item
            && value instanceof ListNode items
        ? rewriteItems(items, item.name())
        : value;
  }

  private ListNode rewriteItems(ListNode items, String type) {
    List<Node> rewritten = new ArrayList<>(items.size());
    boolean changed = false;
    for (Node item : items) {
      Node value = item instanceof MapNode struct ? rewrite(struct, type) : item;
      changed |= value != item;
      rewritten.add(value);
    }
    return changed ? new ListNode(rewritten, items.position()) : items;
  }
}
