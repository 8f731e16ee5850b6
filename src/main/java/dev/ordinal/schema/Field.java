package dev.ordinal.schema;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.Position;
import dev.ordinal.manifest.ScalarNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A field of an object under validation: its value, its path as the server prints it, and the
 * nearest place in the manifest. A field that is absent has the value null, so that a check can ask
 * for any field of any field.
 */
final class Field {

  private static final ScalarNode ABSENT =
      new ScalarNode(ScalarNode.Kind.NULL, "null", Position.NONE);

  private final FieldPath parent;
  private final String step;
  private final Position position;
  private final Node node;

  /** Made when it is first asked for; most fields are asked for their value only. */
  private FieldPath path;

  private Field(FieldPath parent, String step, Position position, Node node) {
    this.parent = parent;
    this.step = step;
    this.position = position;
    this.node = node;
  }

  private Field(FieldPath path, Position position, Node node) {
    this(path.parent(), path.step(), position, node);
    this.path = path;
  }

  /** The whole object. */
  static Field root(MapNode object) {
    return new Field(FieldPath.ROOT, object.position(), object);
  }

  FieldPath path() {
    if (path == null) {
      path = new FieldPath(parent, step);
    }
    return path;
  }

  Position position() {
    return position;
  }

  Node node() {
    return node;
  }

  /** A field of a struct or the value of a map's key that is printed as a field. */
  Field child(String name) {
    return entry(name, name);
  }

  /** Whether the object has a field, if only with the value null. */
  boolean has(String name) {
    return node instanceof MapNode map && map.has(name);
  }

  /** The field at the end of a chain of names. */
  Field child(String first, String... rest) {
    Field field = child(first);
    for (String name : rest) {
      field = field.child(name);
    }
    return field;
  }

  /** The value of a map's key, printed in brackets. */
  Field key(String key) {
    return entry(key, FieldPath.bracketed(key));
  }

  private Field entry(String key, String printed) {
    if (node instanceof MapNode map) {
      MapNode.Entry entry = map.entry(key).orElse(null);
      if (entry != null) {
        Position place = known(entry.keyPosition(), entry.value());
        return new Field(path(), printed, place, entry.value());
      }
    }
    return new Field(path(), printed, position, ABSENT);
  }

  private Position known(Position first, Node value) {
    if (first.line() > 0) {
      return first;
    }
    return value.position().line() > 0 ? value.position() : position;
  }

  /** The same value, printed under another path: the server does not always print the real one. */
  Field at(FieldPath other) {
    return new Field(other, position, node);
  }

  /** Another value in the same place. */
  Field holding(Node other) {
    return new Field(path(), position, other);
  }

  /** The same value, printed as another field of its parent. */
  Field as(String name) {
    return new Field(parent, name, position, node);
  }

  /** The items of a list; none if this is no list. */
  List<Field> items() {
    if (!(node instanceof ListNode list) || list.size() == 0) {
      return List.of();
    }
    List<Field> items = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      Node item = list.get(i);
      items.add(new Field(path(), FieldPath.index(i), known(item.position(), item), item));
    }
    return items;
  }

  /** The keys of a map; none if this is no map. */
  Collection<String> keys() {
    return node instanceof MapNode map ? map.keys() : List.of();
  }

  int size() {
    if (node instanceof ListNode list) {
      return list.size();
    }
    return node instanceof MapNode map ? map.size() : 0;
  }

  /** Whether the object has the field, whatever its value; what Kubernetes calls not nil. */
  boolean isSet() {
    return !(node instanceof ScalarNode scalar && scalar.isNull());
  }

  /** Whether the value is what Go has for a field that was not sent. */
  boolean isEmpty() {
    if (node instanceof ScalarNode scalar) {
      return switch (scalar.kind()) {
        case NULL -> true;
        case STRING -> scalar.text().isEmpty();
        case INTEGER, FLOAT -> scalar.text().equals("0");
        case BOOLEAN -> scalar.text().equals("false");
      };
    }
    return size() == 0;
  }

  /** The text of a scalar; empty if it is absent or no scalar. */
  String text() {
    return node instanceof ScalarNode scalar && !scalar.isNull() ? scalar.text() : "";
  }

  boolean is(String value) {
    return text().equals(value);
  }

  boolean isTrue() {
    return is("true");
  }

  boolean isFalse() {
    return is("false");
  }

  boolean isText() {
    return node instanceof ScalarNode scalar && scalar.isString();
  }

  /** A whole number; 0 if it is absent or no whole number that fits. */
  long number() {
    if (node instanceof ScalarNode scalar && scalar.kind() == ScalarNode.Kind.INTEGER) {
      try {
        return Long.parseLong(scalar.text());
      } catch (NumberFormatException tooLong) {
        return scalar.text().startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE;
      }
    }
    return 0;
  }

  /** The value as an error message shows it. */
  String shown() {
    return isText() ? GoText.quoted(text()) : node.toString();
  }

  @Override
  public String toString() {
    return path() + ": " + shown();
  }
}
