package dev.ordinal.schema;

import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.ScalarNode;
import java.util.List;
import java.util.Optional;

/**
 * How server-side apply treats the value at one place of an object: as one thing that has one owner
 * (a leaf), or part by part.
 *
 * @param tables where the types are
 * @param type empty where no table says anything: one thing
 * @param listType of a list, {@code map}, {@code set}; else one thing
 * @param keys of a list with keys
 * @param atomic whether a map or a struct is one thing
 */
record OwnedSchema(
    ApiTables tables,
    Optional<FieldType> type,
    String listType,
    List<String> keys,
    boolean atomic) {

  private static final String ATOMIC = "atomic";

  /** The root of an object of a kind. */
  static OwnedSchema of(ApiTables tables, KindTable kind) {
    FieldType type = new FieldType.ObjectOf(kind.type());
    return new OwnedSchema(tables, Optional.of(type), "", List.of(), false);
  }

  boolean isLeaf() {
    FieldType found = type.orElse(FieldType.Scalar.ANY);
    return found instanceof FieldType.Scalar || atomic || isList() && !hasKeys() && !isSet();
  }

  boolean isList() {
    return type.orElse(null) instanceof FieldType.ListOf;
  }

  boolean hasKeys() {
    return listType.equals("map");
  }

  boolean isSet() {
    return listType.equals("set");
  }

  /** What stands under a key of this map or struct. */
  OwnedSchema field(String name) {
    if (type.orElse(null) instanceof FieldType.ObjectOf object) {
      return tables.type(object.name()).field(name).map(this::of).orElseGet(this::unknown);
    }
    return type.orElse(null) instanceof FieldType.MapOf map ? of(map.value()) : unknown();
  }

  /** An element of this list. */
  OwnedSchema item() {
    return type.orElse(null) instanceof FieldType.ListOf list ? of(list.item()) : unknown();
  }

  OwnedSchema child(String element) {
    return PathElement.fieldName(element).map(this::field).orElseGet(this::item);
  }

  /** Whether the element is a field of a struct, not the key of a map. */
  boolean names(String element) {
    Optional<String> name = PathElement.fieldName(element);
    return name.isPresent()
        && type.orElse(null) instanceof FieldType.ObjectOf object
        && tables.type(object.name()).field(name.get()).isPresent();
  }

  /** The value of a key that an element leaves out; zero where the encoder would write it. */
  Optional<Node> keyDefault(String key) {
    return item().type().orElse(null) instanceof FieldType.ObjectOf object
        ? tables.type(object.name()).field(key).flatMap(this::keyDefault)
        : Optional.empty();
  }

  private Optional<Node> keyDefault(FieldTable key) {
    Optional<Node> marked = key.defaultValue().map(ScalarNode::of);
    boolean written = key.always() && !key.pointer();
    return marked.isPresent() || !written ? marked : Optional.of(Absent.zero(tables, key.type()));
  }

  /** The path element of an item of this list. */
  String element(Node item) throws PatchFailure {
    return hasKeys() ? PathElement.keys(item, this) : PathElement.value(item);
  }

  private OwnedSchema of(FieldTable field) {
    boolean whole =
        field.mapType().equals(ATOMIC)
            || field.structType().equals(ATOMIC)
            || isAtomicStruct(field.type());
    return new OwnedSchema(
        tables, Optional.of(field.type()), field.listType(), field.listMapKeys(), whole);
  }

  private OwnedSchema of(FieldType found) {
    return new OwnedSchema(tables, Optional.of(found), "", List.of(), isAtomicStruct(found));
  }

  private boolean isAtomicStruct(FieldType found) {
    return found instanceof FieldType.ObjectOf object
        && tables.type(object.name()).structType().equals(ATOMIC);
  }

  private OwnedSchema unknown() {
    return new OwnedSchema(tables, Optional.empty(), "", List.of(), true);
  }
}
