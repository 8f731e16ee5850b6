package dev.ordinal.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Joins Lists in JSON to one List. The items are copied as a stream: together they may be larger
 * than memory.
 */
public final class JoinedLists {

  private static final JsonFactory JSON = new JsonFactory();

  private JoinedLists() {}

  /**
   * Writes the List, its metadata first, an item a line; the stream stays open.
   *
   * @param annotations of the List, in this order
   * @param files each a List, a single object, or empty
   * @throws IOException if a file is not JSON, or cannot be read or written
   */
  public static void write(Map<String, String> annotations, List<Path> files, OutputStream out)
      throws IOException {
    JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
    json.writeStringField("apiVersion", "v1");
    json.writeStringField("kind", "List");
    json.writeObjectFieldStart("metadata");
    json.writeObjectFieldStart("annotations");
    for (Map.Entry<String, String> annotation : annotations.entrySet()) {
      json.writeStringField(annotation.getKey(), annotation.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeArrayFieldStart("items");
    for (Path file : files) {
      copyItems(file, json);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }

  /** Copies the items of a List, or a single object. */
  private static void copyItems(Path list, JsonGenerator json) throws IOException {
    if (Files.size(list) == 0) {
      return;
    }
    try (JsonParser parser = JSON.createParser(list.toFile())) {
      if (findItems(parser)) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          copyObject(parser, json);
        }
        return;
      }
    }
    try (JsonParser parser = JSON.createParser(list.toFile())) {
      parser.nextToken();
      copyObject(parser, json);
    }
  }

  /** Moves to the start of the items; false if there are none, as in a single object. */
  private static boolean findItems(JsonParser parser) throws IOException {
    parser.nextToken();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean items = parser.currentName().equals("items");
      if (parser.nextToken() == JsonToken.START_ARRAY && items) {
        return true;
      }
      parser.skipChildren();
    }
    return false;
  }

  /** One object a line, so that line numbers in a snapshot lead somewhere. */
  private static void copyObject(JsonParser parser, JsonGenerator json) throws IOException {
    json.writeRaw('\n');
    json.writeStartObject();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      json.writeFieldName(field);
      if (parser.nextToken() == JsonToken.START_OBJECT && field.equals("metadata")) {
        copyMetadata(parser, json);
      } else {
        json.copyCurrentStructure(parser);
      }
    }
    json.writeEndObject();
  }

  /**
   * Without managedFields: most of an object's bytes, and nobody who reads a snapshot wants them.
   */
  private static void copyMetadata(JsonParser parser, JsonGenerator json) throws IOException {
    json.writeStartObject();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      parser.nextToken();
      if (field.equals("managedFields")) {
        parser.skipChildren();
      } else {
        json.writeFieldName(field);
        json.copyCurrentStructure(parser);
      }
    }
    json.writeEndObject();
  }
}
