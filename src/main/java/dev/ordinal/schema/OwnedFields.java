package dev.ordinal.schema;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import java.util.HashSet;
import java.util.Set;

/** The fields that a manifest names, and so owns when it is applied. */
final class OwnedFields {

  private OwnedFields() {}

  static FieldSet of(Node value, OwnedSchema schema) throws PatchFailure {
    if (schema.isLeaf()) {
      return FieldSet.LEAF;
    }
    if (value instanceof MapNode map && !schema.isList()) {
      return ofMap(map, schema);
    }
    return value instanceof ListNode list && schema.isList()
        ? ofList(list, schema)
        : FieldSet.EMPTY;
  }

  private static FieldSet ofMap(MapNode map, OwnedSchema schema) throws PatchFailure {
    FieldSet set = FieldSet.EMPTY;
    for (MapNode.Entry entry : map.entries()) {
      String element = PathElement.field(entry.key());
      FieldSet child = of(entry.value(), schema.field(entry.key()));
      boolean empty =
          NodeEdit.isNull(entry.value()) || entry.value() instanceof MapNode m && m.isEmpty();
      set = set.with(element, empty || !schema.names(element) ? child.asMember() : child);
    }
    return set;
  }

  private static FieldSet ofList(ListNode list, OwnedSchema schema) throws PatchFailure {
    Set<String> seen = new HashSet<>();
    Set<String> twice = new HashSet<>();
    for (Node item : list) {
      String element = schema.element(item);
      if (!seen.add(element)) {
        twice.add(element);
      }
    }
    FieldSet set = FieldSet.EMPTY;
    for (Node item : list) {
      String element = schema.element(item);
      FieldSet child = twice.contains(element) ? FieldSet.LEAF : of(item, schema.item()).asMember();
      set = set.with(element, child);
    }
    return set;
  }
}
