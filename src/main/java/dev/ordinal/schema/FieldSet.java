package dev.ordinal.schema;

import dev.ordinal.manifest.MapNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A set of fields of an object, as {@code metadata.managedFields} writes it: a tree whose keys are
 * path elements ({@link PathElement}).
 *
 * @param member whether the field at this place of the tree is in the set itself
 * @param children by path element, none of them empty
 */
record FieldSet(boolean member, Map<String, FieldSet> children) {

  static final FieldSet EMPTY = new FieldSet(false, Map.of());

  /** A field without parts. */
  static final FieldSet LEAF = new FieldSet(true, Map.of());

  private static final String SELF = ".";

  /** Reads {@code fieldsV1}. */
  static FieldSet read(MapNode fields) {
    Map<String, FieldSet> children = new TreeMap<>();
    boolean member = fields.isEmpty() || fields.has(SELF);
    for (String key : fields.keys()) {
      if (!key.equals(SELF)) {
        children.put(key, read(fields.map(key)));
      }
    }
    return new FieldSet(member, children);
  }

  boolean isEmpty() {
    return !member && children.isEmpty();
  }

  FieldSet child(String element) {
    return children.getOrDefault(element, EMPTY);
  }

  FieldSet asMember() {
    return member ? this : new FieldSet(true, children);
  }

  /** This set with another one under a path element. */
  FieldSet with(String element, FieldSet child) {
    if (child.isEmpty()) {
      return this;
    }
    Map<String, FieldSet> merged = new TreeMap<>(children);
    merged.merge(element, child, FieldSet::union);
    return new FieldSet(member, merged);
  }

  FieldSet union(FieldSet other) {
    Map<String, FieldSet> merged = new TreeMap<>(children);
    other.children.forEach((element, child) -> merged.merge(element, child, FieldSet::union));
    return new FieldSet(member || other.member, merged);
  }

  FieldSet intersection(FieldSet other) {
    Map<String, FieldSet> common = new TreeMap<>();
    children.forEach(
        (element, child) -> put(common, element, child.intersection(other.child(element))));
    return new FieldSet(member && other.member, common);
  }

  /** The fields that the other set does not have; a parent does not stand for its children. */
  FieldSet difference(FieldSet other) {
    Map<String, FieldSet> rest = new TreeMap<>();
    children.forEach(
        (element, child) -> put(rest, element, child.difference(other.child(element))));
    return new FieldSet(member && !other.member, rest);
  }

  private static void put(Map<String, FieldSet> children, String element, FieldSet child) {
    if (!child.isEmpty()) {
      children.put(element, child);
    }
  }

  /** The set with the fields of structs in it that lead to its members. */
  FieldSet withNamedFields(OwnedSchema schema) {
    Map<String, FieldSet> named = new TreeMap<>();
    children.forEach(
        (element, child) -> {
          FieldSet deeper = child.withNamedFields(schema.child(element));
          named.put(element, schema.names(element) ? deeper.asMember() : deeper);
        });
    return new FieldSet(member, named);
  }

  /** Calls back with the path of each member, as conflicts are printed. */
  void forEachPath(Consumer<String> action) {
    forEachPath("", action);
  }

  private void forEachPath(String path, Consumer<String> action) {
    if (member && !path.isEmpty()) {
      action.accept(path);
    }
    children.forEach(
        (element, child) -> child.forEachPath(path + PathElement.shown(element), action));
  }
}
