package dev.ordinal.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  private static TableEntry entry(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> values = new LinkedHashMap<>();
      map.forEach((key, item) -> values.put(key.toString(), item));
      return new TableEntry(values);
    }
    return new TableEntry(Map.of("since", value));
  }
}
