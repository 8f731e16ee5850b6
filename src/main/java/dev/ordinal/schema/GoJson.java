package dev.ordinal.schema;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.ScalarNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * JSON as Go's encoding/json writes a tree that it has read into maps: keys sorted by bytes, no
 * blanks, signs of HTML escaped, whole numbers as exact as a float64.
 */
final class GoJson {

  private static final int FIRST_PRINTABLE = 0x20;
  private static final long EXACT_IN_FLOAT64 = 1L << 53;

  private GoJson() {}

  static String text(Node node) {
    StringBuilder out = new StringBuilder();
    write(node, out);
    return out.toString();
  }

  private static void write(Node node, StringBuilder out) {
    if (node instanceof MapNode map) {
      writeMap(map, out);
    } else if (node instanceof ListNode list) {
      out.append('[');
      for (int i = 0; i < list.size(); i++) {
        out.append(i > 0 ? "," : "");
        write(list.get(i), out);
      }
      out.append(']');
    } else {
      writeScalar((ScalarNode) node, out);
    }
  }

  private static void writeMap(MapNode map, StringBuilder out) {
    List<String> keys = new ArrayList<>(map.keys());
    keys.sort(GoJson::compareBytes);
    out.append('{');
    for (String key : keys) {
      out.append(out.charAt(out.length() - 1) == '{' ? "" : ",");
      writeString(key, out);
      out.append(':');
      write(map.get(key).orElseThrow(), out);
    }
    out.append('}');
  }

  private static int compareBytes(String left, String right) {
    return Arrays.compareUnsigned(
        left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
  }

  private static void writeScalar(ScalarNode scalar, StringBuilder out) {
    switch (scalar.kind()) {
      case STRING -> writeString(scalar.text(), out);
      case INTEGER -> out.append(integer(scalar.text()));
      case FLOAT, BOOLEAN, NULL -> out.append(scalar.text());
    }
  }

  private static String integer(String text) {
    double number = Double.parseDouble(text);
    return Math.abs(number) < EXACT_IN_FLOAT64
        ? text
        : new BigDecimal(Double.toString(number)).toPlainString();
  }

  private static void writeString(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      writeCharacter(text.charAt(i), out);
    }
    out.append('"');
  }

  private static void writeCharacter(char character, StringBuilder out) {
    switch (character) {
      case '"', '\\' -> out.append('\\').append(character);
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '<', '>', '&', '\u2028', '\u2029' -> escape(character, out);
      default -> {
        if (character < FIRST_PRINTABLE) {
          escape(character, out);
        } else {
          out.append(character);
        }
      }
    }
  }

  private static void escape(char character, StringBuilder out) {
    String hex = Integer.toHexString(character);
    out.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
  }
}
