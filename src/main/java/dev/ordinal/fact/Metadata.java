package dev.ordinal.fact;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.ScalarNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what every kind's metadata has. */
final class Metadata {

  private Metadata() {}

  /** The strings of a mapping such as labels, in their order. */
  static Map<String, String> strings(MapNode map) {
    if (map.isEmpty()) {
      return Map.of();
    }
    Map<String, String> strings = new LinkedHashMap<>();
    for (MapNode.Entry entry : map.entries()) {
      if (entry.value() instanceof ScalarNode scalar) {
        if (map.size() == 1) {
          // Most have one, and there are some for each object: a table for sixteen adds up.
          return Map.of(entry.key(), scalar.text());
        }
        strings.put(entry.key(), scalar.text());
      }
    }
    return strings;
  }

  /** The strings of a list such as finalizers. */
  static List<String> strings(ListNode list) {
    if (list.size() == 0) {
      return List.of();
    }
    List<String> strings = new ArrayList<>();
    for (Node item : list) {
      if (item instanceof ScalarNode scalar) {
        strings.add(scalar.text());
      }
    }
    return List.copyOf(strings);
  }

  /** The time under a key; null if there is none. */
  static Instant time(MapNode map, String key) {
    return map.text(key).flatMap(Timestamp::parse).orElse(null);
  }

  /** The whole number under a key, or {@code otherwise} if there is none. */
  static int number(MapNode map, String key, int otherwise) {
    return (int) longNumber(map, key, otherwise);
  }

  static long longNumber(MapNode map, String key, long otherwise) {
    String text = map.text(key).orElse("");
    try {
      return text.isEmpty() ? otherwise : Long.parseLong(text);
    } catch (NumberFormatException notANumber) {
      return otherwise;
    }
  }

  static boolean isTrue(MapNode map, String key) {
    return map.text(key).orElse("").equals("true");
  }

  /** Whether the file has the key; a default of the API server stands in no file. */
  static boolean isWritten(MapNode map, String key) {
    return map.entry(key).map(entry -> entry.keyPosition().line() > 0).orElse(false);
  }

  /** The condition of a type among {@code status.conditions}; empty mapping if there is none. */
  static MapNode condition(MapNode status, String type) {
    for (Node item : status.list("conditions")) {
      if (item instanceof MapNode condition && condition.text("type").orElse("").equals(type)) {
        return condition;
      }
    }
    return MapNode.EMPTY;
  }
}
