package dev.ordinal.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.Position;
import dev.ordinal.manifest.ScalarNode;
import dev.ordinal.manifest.ScalarNode.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;

/** Recorded JSON as a tree, and in words how two trees differ. */
final class JsonTree {

  private JsonTree() {}

  static Node read(InputStream text) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      parser.nextToken();
      return value(parser);
    }
  }

  static Node parse(String text) {
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      parser.nextToken();
      return value(parser);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Node value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> scalar(Kind.STRING, parser);
      case VALUE_NUMBER_INT -> scalar(Kind.INTEGER, parser);
      case VALUE_NUMBER_FLOAT -> scalar(Kind.FLOAT, parser);
      case VALUE_NULL -> scalar(Kind.NULL, parser);
      default -> scalar(Kind.BOOLEAN, parser);
    };
  }

  private static ScalarNode scalar(Kind kind, JsonParser parser) throws IOException {
    return new ScalarNode(kind, parser.getText(), Position.NONE);
  }

  private static MapNode object(JsonParser parser) throws IOException {
    MapNode.Builder map = MapNode.builder(Position.NONE);
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      map.put(key, value(parser));
    }
    return map.build();
  }

  private static ListNode array(JsonParser parser) throws IOException {
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return new ListNode(items, Position.NONE);
  }

  /** A tree as JSON, its keys sorted. */
  static String text(Node node) {
    if (node instanceof MapNode map) {
      StringJoiner parts = new StringJoiner(",", "{", "}");
      for (String key : new TreeSet<>(map.keys())) {
        parts.add(text(ScalarNode.of(key)) + ":" + text(map.get(key).orElseThrow()));
      }
      return parts.toString();
    }
    if (node instanceof ListNode list) {
      StringJoiner parts = new StringJoiner(",", "[", "]");
      list.forEach(item -> parts.add(text(item)));
      return parts.toString();
    }
    ScalarNode scalar = (ScalarNode) node;
    return scalar.isString()
        ? '"' + new String(JsonStringEncoder.getInstance().quoteAsString(scalar.text())) + '"'
        : scalar.text();
  }

  /** The texts of a list as a set. */
  static Set<String> texts(ListNode list) {
    Set<String> texts = new TreeSet<>();
    for (Node item : list) {
      texts.add(((ScalarNode) item).text());
    }
    return texts;
  }

  /** Where two trees differ, a line each; empty if they are equal. */
  static String difference(String path, Node expected, Node actual) {
    if (expected.equals(actual)) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    if (expected instanceof MapNode left && actual instanceof MapNode right) {
      Set<String> keys = new TreeSet<>(left.keys());
      keys.addAll(right.keys());
      Node none = ScalarNode.of("<none>");
      for (String key : keys) {
        Node inLeft = left.get(key).orElse(none);
        text.append(difference(path + "." + key, inLeft, right.get(key).orElse(none)));
      }
      return text.toString();
    }
    if (expected instanceof ListNode left
        && actual instanceof ListNode right
        && left.size() == right.size()) {
      for (int i = 0; i < left.size(); i++) {
        text.append(difference(path + "[" + i + "]", left.get(i), right.get(i)));
      }
      return text.toString();
    }
    return "\n    " + path + ": server " + expected + ", Ordinal " + actual;
  }
}
