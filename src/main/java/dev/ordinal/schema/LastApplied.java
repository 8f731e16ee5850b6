package dev.ordinal.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.Position;
import dev.ordinal.manifest.ScalarNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The manifest of the last {@code kubectl apply}, which the live object carries with it. */
final class LastApplied {

  private LastApplied() {}

  /** The manifest; empty if the object has none or one that cannot be read. */
  static Optional<MapNode> of(MapNode live) {
    Optional<String> text = live.map("metadata").map("annotations").text(Changes.LAST_APPLIED);
    try {
      return text.isPresent() ? Optional.of((MapNode) read(text.get())) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  static Node read(String text) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      parser.nextToken();
      return value(parser);
    }
  }

  private static Node value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> scalar(ScalarNode.Kind.STRING, parser);
      case VALUE_NUMBER_INT -> scalar(ScalarNode.Kind.INTEGER, parser);
      case VALUE_NUMBER_FLOAT -> scalar(ScalarNode.Kind.FLOAT, parser);
      case VALUE_NULL -> scalar(ScalarNode.Kind.NULL, parser);
      default -> scalar(ScalarNode.Kind.BOOLEAN, parser);
    };
  }

  private static ScalarNode scalar(ScalarNode.Kind kind, JsonParser parser) throws IOException {
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
}
