package dev.ordinal.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts how often Ordinal and a recorded answer agree, part by part, and keeps the differences.
 */
final class Agreement {

  private static final int SHOWN = Integer.getInteger("conformance.shown", 5);

  private static final class Part {
    int asked;
    final List<String> differences = new ArrayList<>();
  }

  private final Map<String, Part> parts = new LinkedHashMap<>();

  /** Notes one comparison. */
  void compare(String part, String id, Object expected, Object actual) {
    Part counted = parts.computeIfAbsent(part, name -> new Part());
    counted.asked++;
    if (!expected.equals(actual)) {
      counted.differences.add(
          part + " of " + id + "\n  server  " + expected + "\n  Ordinal " + actual);
    }
  }

  int asked(String part) {
    Part counted = parts.get(part);
    return counted == null ? 0 : counted.asked;
  }

  int differences(String part) {
    Part counted = parts.get(part);
    return counted == null ? 0 : counted.differences.size();
  }

  /** One line of figures, then the first differences of each part. */
  String text(String title) {
    StringBuilder text = new StringBuilder(title).append(':');
    parts.forEach(
        (name, part) ->
            text.append(' ')
                .append(name)
                .append(' ')
                .append(part.asked - part.differences.size())
                .append('/')
                .append(part.asked));
    for (Part part : parts.values()) {
      part.differences.stream().limit(SHOWN).forEach(each -> text.append("\n").append(each));
    }
    return text.toString();
  }
}
