package dev.ordinal.schema;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.Position;
import dev.ordinal.manifest.ScalarNode;
import dev.ordinal.manifest.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decodes a tree into the struct that the API server would have in memory, and writes it back as
 * the server would: unknown fields are gone, null is absent, empty values are left out or kept as
 * the struct's tags say, quantities are canonical. What strict decoding refuses becomes an error;
 * the rest of the object is decoded all the same. Serves one document.
 */
final class Decoder {

  static final String UNKNOWN_FIELD = "Unknown field";
  static final String DUPLICATE_FIELD = "Duplicate field";
  static final String UNDECODABLE = "Undecodable";

  /** Lists that get no default if they are given as empty; the server refuses them then. */
  private static final Set<String> EMPTY_IS_NO_DEFAULT =
      Set.of("autoscaling/v2.HPAScalingRules.policies");

  private final ApiTables tables;
  private final List<ApiError> errors = new ArrayList<>();
  private final StringBuilder path = new StringBuilder();

  Decoder(ApiTables tables) {
    this.tables = tables;
  }

  /** What was refused so far, in the order of the file. */
  List<ApiError> errors() {
    return errors;
  }

  /** Decodes a struct at the top of a document. */
  MapNode decode(MapNode root, String typeName) {
    return struct(root, tables.type(typeName));
  }

  private MapNode struct(MapNode map, TypeTable type) {
    MapNode.Builder decoded = MapNode.builder(map.position());
    for (MapNode.Entry entry : map.entries()) {
      int length = enter(entry.key());
      FieldTable field = type.fields().get(entry.key());
      if (field == null) {
        refuseUnknown(entry, type);
      } else if (!isNull(entry.value())) {
        value(entry.value(), field.type(), entry.keyPosition())
            .filter(value -> field.always() || !isLeftOut(value, type, field))
            .ifPresent(value -> decoded.put(entry.with(value)));
      }
      path.setLength(length);
    }
    Absent.fill(tables, type, decoded);
    return decoded.build();
  }

  private static boolean isLeftOut(Node value, TypeTable type, FieldTable field) {
    boolean struct = field.type() instanceof FieldType.ObjectOf;
    return !struct
        && !field.pointer()
        && Absent.isZero(value)
        && !EMPTY_IS_NO_DEFAULT.contains(type.name() + "." + field.name());
  }

  private Optional<Node> value(Node node, FieldType type, Position place) {
    if (type instanceof FieldType.ObjectOf object && node instanceof MapNode map) {
      return Optional.of(struct(map, tables.type(object.name())));
    }
    if (type instanceof FieldType.ListOf list && node instanceof ListNode items) {
      return Optional.of(list(items, list.item()));
    }
    if (type instanceof FieldType.MapOf map && node instanceof MapNode entries) {
      return Optional.of(map(entries, map.value()));
    }
    if (type instanceof FieldType.Scalar scalar) {
      Optional<Node> decoded = ScalarDecoder.decode(node, scalar);
      if (decoded.isPresent()) {
        return decoded;
      }
    }
    errors.add(
        new ApiError(path.toString(), UNDECODABLE, ScalarDecoder.mismatch(node, type), place));
    return Optional.empty();
  }

  private ListNode list(ListNode items, FieldType type) {
    List<Node> decoded = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      int length = path.length();
      path.append('[').append(i).append(']');
      Node item = items.get(i);
      if (isNull(item)) {
        decoded.add(Absent.zero(tables, type));
      } else {
        value(item, type, item.position()).ifPresent(decoded::add);
      }
      path.setLength(length);
    }
    return new ListNode(decoded, items.position());
  }

  private MapNode map(MapNode entries, FieldType type) {
    MapNode.Builder decoded = MapNode.builder(entries.position());
    for (MapNode.Entry entry : entries.entries()) {
      int length = enter(entry.key());
      Optional<Node> value =
          isNull(entry.value())
              ? Optional.of(Absent.zero(tables, type))
              : value(entry.value(), type, entry.keyPosition());
      value.ifPresent(node -> decoded.put(entry.with(node)));
      path.setLength(length);
    }
    return decoded.build();
  }

  /** Goes down one key; gives the length of the path to come back to. */
  private int enter(String key) {
    int length = path.length();
    if (length > 0) {
      path.append('.');
    }
    path.append(key);
    return length;
  }

  private void refuseUnknown(MapNode.Entry entry, TypeTable type) {
    String message = "unknown field \"" + path + "\"" + hint(entry.key(), type);
    errors.add(new ApiError(path.toString(), UNKNOWN_FIELD, message, entry.keyPosition()));
  }

  private String hint(String key, TypeTable type) {
    int parent = path.length() - key.length();
    return Spelling.nearest(key, type.fields().keySet())
        .map(name -> ", did you mean " + name + "?")
        .or(
            () ->
                FieldSearch.below(tables, type, key)
                    .map(place -> ", it belongs in " + path.substring(0, parent) + place))
        .orElse("");
  }

  private static boolean isNull(Node node) {
    return node instanceof ScalarNode scalar && scalar.isNull();
  }
}
