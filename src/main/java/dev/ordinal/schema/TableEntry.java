package dev.ordinal.schema;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.Position;
import dev.ordinal.manifest.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Typed access to an entry of a table, as it was in one minor. */
record TableEntry(Map<String, Object> values) {

  /**
   * The attributes of that minor: {@code was} is laid over the others.
   *
   * @param minor such as 34
   */
  TableEntry in(int minor) {
    if (!values.containsKey("was")) {
      return this;
    }
    Map<String, Object> merged = new LinkedHashMap<>(values);
    for (Map.Entry<String, TableEntry> was : objects("was").entrySet()) {
      int dash = was.getKey().indexOf('-');
      int from = minor(dash < 0 ? was.getKey() : was.getKey().substring(0, dash));
      int to = minor(was.getKey().substring(dash + 1));
      if (from <= minor && minor <= to) {
        merged.putAll(was.getValue().values());
      }
    }
    return new TableEntry(merged);
  }

  /** Whether the thing is there in that minor: {@code since} and {@code until}. */
  boolean exists(int minor) {
    return (text("since").isEmpty() || minor(text("since")) <= minor)
        && (text("until").isEmpty() || minor <= minor(text("until")));
  }

  static int minor(String text) {
    return Integer.parseInt(text.substring(text.indexOf('.') + 1));
  }

  /** Empty if there is none. */
  String text(String key) {
    return values.get(key) instanceof String text ? text : "";
  }

  boolean flag(String key) {
    return Boolean.TRUE.equals(values.get(key));
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    if (values.get(key) instanceof List<?> items) {
      for (Object item : items) {
        texts.add(item.toString());
      }
    }
    return texts;
  }

  /**
   * The objects under a key by their names; texts among them become an object with {@code since}.
   */
  Map<String, TableEntry> objects(String key) {
    Map<String, TableEntry> objects = new LinkedHashMap<>();
    if (values.get(key) instanceof Map<?, ?> fields) {
      for (Map.Entry<?, ?> field : fields.entrySet()) {
        objects.put(field.getKey().toString(), entry(field.getValue()));
      }
    }
    return objects;
  }

  /** The objects of a list. */
  List<TableEntry> entries(String key) {
    List<TableEntry> entries = new ArrayList<>();
    if (values.get(key) instanceof List<?> items) {
      for (Object item : items) {
        entries.add(entry(item));
      }
    }
    return entries;
  }

  /** A value as a node that stands in no file; empty if there is none. */
  Optional<Node> node(String key) {
    return Optional.ofNullable(values.get(key)).map(TableEntry::node);
  }

  private static Node node(Object value) {
    if (value instanceof Map<?, ?> map) {
      MapNode.Builder node = MapNode.builder(Position.NONE);
      map.forEach((key, item) -> node.put(key.toString(), node(item)));
      return node.build();
    }
    if (value instanceof List<?> items) {
      List<Node> nodes = new ArrayList<>();
      items.forEach(item -> nodes.add(node(item)));
      return new ListNode(nodes, Position.NONE);
    }
    if (value instanceof Long number) {
      return ScalarNode.of(number);
    }
    return value instanceof Boolean flag ? ScalarNode.of(flag) : ScalarNode.of(value.toString());
  }

  private static TableEntry entry(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> values = new LinkedHashMap<>();
      map.forEach((key, item) -> values.put(key.toString(), item));
      return new TableEntry(values);
    }
    return new TableEntry(Map.of("since", value));
  }
}
