package dev.ordinal.schema;

import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.ScalarNode;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One step of the path of a managed field, as {@code fieldsV1} writes it: {@code f:name} for a
 * field, {@code k:{"name":"web"}} for the element of a list with keys, {@code v:"x"} for that of a
 * set.
 */
final class PathElement {

  private PathElement() {}

  static String field(String name) {
    return "f:" + name;
  }

  /** Whether the element is a field; its name. */
  static Optional<String> fieldName(String element) {
    return element.startsWith("f:") ? Optional.of(element.substring(2)) : Optional.empty();
  }

  static String value(Node item) {
    return "v:" + json(item);
  }

  /**
   * The element of a list with keys.
   *
   * @throws PatchFailure if the item has none of the keys and they have no defaults
   */
  static String keys(Node item, OwnedSchema list) throws PatchFailure {
    TreeMap<String, Node> keys = new TreeMap<>();
    for (String key : list.keys()) {
      Optional<Node> given = item instanceof MapNode map ? map.get(key) : Optional.empty();
      given.or(() -> list.keyDefault(key)).ifPresent(value -> keys.put(key, value));
    }
    if (keys.isEmpty()) {
      throw new PatchFailure(
          "associative list with keys has an element that omits all key fields " + list.keys(),
          item);
    }
    StringBuilder text = new StringBuilder("k:{");
    keys.forEach(
        (key, value) ->
            text.append(text.length() > 3 ? "," : "")
                .append(quoted(key))
                .append(':')
                .append(json(value)));
    return text.append('}').toString();
  }

  private static String json(Node value) {
    return value instanceof ScalarNode scalar && scalar.isString()
        ? quoted(scalar.text())
        : value.toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** The element as a conflict names it: {@code .spec}, {@code [name="web"]}, {@code [="x"]}. */
  static String shown(String element) {
    String rest = element.substring(element.indexOf(':') + 1);
    return switch (element.charAt(0)) {
      case 'f' -> "." + rest;
      case 'k' -> "[" + shownKeys(rest) + "]";
      case 'v' -> "[=" + rest + "]";
      default -> "[" + rest + "]";
    };
  }

  /** Turns {@code {"port":80,"protocol":"TCP"}} into {@code port=80,protocol="TCP"}. */
  private static String shownKeys(String json) {
    StringBuilder shown = new StringBuilder();
    boolean inString = false;
    boolean isKey = true;
    for (int i = 1; i < json.length() - 1; i++) {
      char c = json.charAt(i);
      if (c == '"' && json.charAt(i - 1) != '\\') {
        inString = !inString;
      }
      if (!inString && (c == ':' || c == ',')) {
        isKey = c == ',';
        shown.append(isKey ? ',' : '=');
      } else if (c != '"' || !isKey) {
        shown.append(c);
      }
    }
    return shown.toString();
  }
}
