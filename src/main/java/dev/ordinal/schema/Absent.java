package dev.ordinal.schema;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.Position;
import dev.ordinal.manifest.ScalarNode;
import java.util.Optional;
import java.util.Set;

/** What Go's encoder writes for a field that was not given. */
final class Absent {

  static final ScalarNode NULL = new ScalarNode(ScalarNode.Kind.NULL, "null", Position.NONE);

  /** Pointers to structs that are written even if they point to nothing. */
  private static final Set<String> NULL_STRUCTS =
      Set.of(
          "apps/v1.DaemonSetSpec.selector",
          "apps/v1.DeploymentSpec.selector",
          "apps/v1.ReplicaSetSpec.selector",
          "apps/v1.StatefulSetSpec.selector",
          "core/v1.ScaleIOPersistentVolumeSource.secretRef",
          "core/v1.ScaleIOVolumeSource.secretRef");

  private Absent() {}

  /** Whether a value is Go's zero value, which {@code omitempty} leaves out. */
  static boolean isZero(Node value) {
    if (value instanceof ListNode list) {
      return list.size() == 0;
    }
    if (value instanceof MapNode map) {
      return map.isEmpty();
    }
    ScalarNode scalar = (ScalarNode) value;
    return switch (scalar.kind()) {
      case STRING -> scalar.text().isEmpty();
      case INTEGER -> scalar.text().equals("0");
      case BOOLEAN -> scalar.text().equals("false");
      case FLOAT -> false;
      case NULL -> true;
    };
  }

  /** Adds the fields that are written even when they are absent. */
  static void fill(ApiTables tables, TypeTable type, MapNode.Builder struct) {
    for (FieldTable field : type.fields().values()) {
      if (field.always() && !struct.has(field.name())) {
        whenAbsent(tables, type, field).ifPresent(value -> struct.put(field.name(), value));
      }
    }
  }

  private static Optional<Node> whenAbsent(ApiTables tables, TypeTable type, FieldTable field) {
    if (field.type() == FieldType.Scalar.TIME
        || field.type() == FieldType.Scalar.MICRO_TIME
        || field.type() == FieldType.Scalar.ANY) {
      // A time that is not known says nothing; kubectl shows null, and Ordinal leaves it out.
      return Optional.empty();
    }
    boolean nothing = field.pointer() || NULL_STRUCTS.contains(type.name() + "." + field.name());
    return Optional.of(nothing ? NULL : zero(tables, field.type()));
  }

  /** Go's zero value of a type, as the encoder writes it. */
  static Node zero(ApiTables tables, FieldType type) {
    if (type instanceof FieldType.ObjectOf object) {
      MapNode.Builder struct = MapNode.builder(Position.NONE);
      fill(tables, tables.type(object.name()), struct);
      return struct.build();
    }
    if (!(type instanceof FieldType.Scalar scalar)) {
      return NULL;
    }
    return switch (scalar) {
      case STRING, BYTES -> ScalarNode.of("");
      case BOOL -> ScalarNode.of(false);
      case INT32, INT64, INT_OR_STRING -> ScalarNode.of(0);
      case QUANTITY -> ScalarNode.of("0");
      case TIME, MICRO_TIME, ANY -> NULL;
    };
  }
}
