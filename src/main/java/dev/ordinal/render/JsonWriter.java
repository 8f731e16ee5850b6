package dev.ordinal.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.ScalarNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes indented JSON, fields in the order of the calls. What is absent is left out. */
final class JsonWriter implements Closeable {

  /** Writes the fields of an object. */
  @FunctionalInterface
  interface Body {
    void write() throws IOException;
  }

  /** Writes one item of an array, as one value. */
  @FunctionalInterface
  interface Item<T> {
    void write(T item) throws IOException;
  }

  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator json;

  JsonWriter(Writer out) throws IOException {
    json = FACTORY.createGenerator(out);
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    json.setPrettyPrinter(printer);
  }

  /** An object that is the whole text or an item of an array. */
  void object(Body body) throws IOException {
    json.writeStartObject();
    body.write();
    json.writeEndObject();
  }

  void object(String name, Body body) throws IOException {
    json.writeFieldName(name);
    object(body);
  }

  /** The head that all results share. */
  void head(String kind) throws IOException {
    field("apiVersion", "ordinal.dev/v1");
    field("kind", kind);
  }

  void field(String name, String value) throws IOException {
    json.writeStringField(name, Printable.encodable(value));
  }

  void field(String name, long value) throws IOException {
    json.writeNumberField(name, value);
  }

  void field(String name, boolean value) throws IOException {
    json.writeBooleanField(name, value);
  }

  void field(String name, Node value) throws IOException {
    json.writeFieldName(name);
    node(value);
  }

  void optional(String name, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      field(name, value.get());
    }
  }

  /** An array that is the whole text or an item of another. */
  <T> void array(Iterable<T> items, Item<T> item) throws IOException {
    json.writeStartArray();
    for (T each : items) {
      item.write(each);
    }
    json.writeEndArray();
  }

  <T> void array(String name, Iterable<T> items, Item<T> item) throws IOException {
    json.writeFieldName(name);
    array(items, item);
  }

  /** An array of objects, {@code body} writes the fields of one. */
  <T> void objects(String name, Iterable<T> items, Item<T> body) throws IOException {
    array(name, items, each -> object(() -> body.write(each)));
  }

  void strings(String name, Iterable<String> items) throws IOException {
    array(name, items, each -> json.writeString(Printable.encodable(each)));
  }

  void numbers(String name, Iterable<Integer> items) throws IOException {
    array(name, items, each -> json.writeNumber(each));
  }

  void counts(String name, Map<String, Integer> counts) throws IOException {
    object(
        name,
        () -> {
          for (Map.Entry<String, Integer> count : counts.entrySet()) {
            field(count.getKey(), count.getValue());
          }
        });
  }

  /**
   * A value that is JSON already.
   *
   * @param text JSON; anything else is written as a string; null if it is empty
   */
  void raw(String name, String text) throws IOException {
    json.writeFieldName(name);
    if (text.isEmpty()) {
      json.writeNull();
    } else if (isJson(text)) {
      try (JsonParser parser = FACTORY.createParser(text)) {
        parser.nextToken();
        json.copyCurrentStructure(parser);
      }
    } else {
      json.writeString(Printable.encodable(text));
    }
  }

  private static boolean isJson(String text) throws IOException {
    try (JsonParser parser = FACTORY.createParser(text)) {
      parser.nextToken();
      parser.skipChildren();
      return parser.nextToken() == null;
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private void node(Node node) throws IOException {
    if (node instanceof MapNode map) {
      json.writeStartObject();
      for (MapNode.Entry entry : sorted(map)) {
        field(Printable.encodable(entry.key()), entry.value());
      }
      json.writeEndObject();
    } else if (node instanceof ListNode list) {
      array(list, this::node);
    } else {
      scalar((ScalarNode) node);
    }
  }

  /** In the order in which kubectl prints them. */
  private static List<MapNode.Entry> sorted(MapNode map) {
    List<MapNode.Entry> entries = new ArrayList<>(map.entries());
    entries.sort(Comparator.comparing(MapNode.Entry::key));
    return entries;
  }

  private void scalar(ScalarNode scalar) throws IOException {
    switch (scalar.kind()) {
      case INTEGER -> json.writeNumber(scalar.text());
      case BOOLEAN -> json.writeBoolean(scalar.text().equals("true"));
      case NULL -> json.writeNull();
      case FLOAT -> {
        // .inf and .nan have no JSON.
        if (isJson(scalar.text())) {
          json.writeNumber(scalar.text());
        } else {
          json.writeString(scalar.text());
        }
      }
      case STRING -> json.writeString(Printable.encodable(scalar.text()));
    }
  }

  /** Ends the text with a line break; the writer below stays open. */
  @Override
  public void close() throws IOException {
    json.writeRaw('\n');
    json.close();
  }
}
