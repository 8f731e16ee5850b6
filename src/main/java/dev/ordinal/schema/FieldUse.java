package dev.ordinal.schema;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which fields of which structs an object sets, wherever they are in it. For one thread. */
final class FieldUse {

  private final ApiTables tables;
  private final MapNode object;
  private final String kindType;
  private final Set<String> used = new HashSet<>();
  private boolean looked;

  FieldUse(ApiTables tables, MapNode object, String kindType) {
    this.tables = tables;
    this.object = object;
    this.kindType = kindType;
  }

  /** Whether one of these is set; each as type and name, {@code core/v1.PodSpec.hostUsers}. */
  boolean hasAny(List<String> fields) {
    if (!looked) {
      look(object, new FieldType.ObjectOf(kindType));
      looked = true;
    }
    return fields.stream().anyMatch(used::contains);
  }

  private void look(Node node, FieldType type) {
    if (type instanceof FieldType.ListOf list && node instanceof ListNode items) {
      items.forEach(item -> look(item, list.item()));
    } else if (type instanceof FieldType.ObjectOf object && node instanceof MapNode struct) {
      TypeTable table = tables.type(object.name());
      for (MapNode.Entry entry : struct.entries()) {
        used.add(table.name() + "." + entry.key());
        table.field(entry.key()).ifPresent(field -> look(entry.value(), field.type()));
      }
    }
  }
}
