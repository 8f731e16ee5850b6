package dev.ordinal.schema;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import java.util.ArrayList;
import java.util.List;

/** Takes a set of fields out of an object; a map or list of which nothing is left becomes null. */
final class OwnedRemoval {

  private OwnedRemoval() {}

  static Node without(Node value, FieldSet gone, OwnedSchema schema) throws PatchFailure {
    if (schema.isLeaf()) {
      return value instanceof MapNode || value instanceof ListNode ? Absent.NULL : value;
    }
    if (value instanceof MapNode map) {
      return fromMap(map, gone, schema);
    }
    return value instanceof ListNode list ? fromList(list, gone, schema) : value;
  }

  private static Node fromMap(MapNode map, FieldSet gone, OwnedSchema schema) throws PatchFailure {
    MapNode.Builder left = MapNode.builder(map.position());
    boolean any = false;
    for (MapNode.Entry entry : map.entries()) {
      FieldSet child = gone.child(PathElement.field(entry.key()));
      if (!child.member()) {
        Node value =
            child.isEmpty()
                ? entry.value()
                : without(entry.value(), child, schema.field(entry.key()));
        left.put(entry.with(value));
        any = true;
      }
    }
    return any ? left.build() : Absent.NULL;
  }

  private static Node fromList(ListNode list, FieldSet gone, OwnedSchema schema)
      throws PatchFailure {
    List<Node> left = new ArrayList<>();
    for (Node item : list) {
      FieldSet child = gone.child(schema.element(item));
      if (!child.member()) {
        left.add(child.isEmpty() ? item : without(item, child, schema.item()));
      }
    }
    return left.isEmpty() ? Absent.NULL : new ListNode(left, list.position());
  }
}
