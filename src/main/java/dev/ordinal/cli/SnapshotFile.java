package dev.ordinal.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a snapshot as one gzipped JSON List whose annotations say first of all when it was taken
 * and what it lacks. The objects are copied as a stream: a snapshot may be larger than memory.
 */
final class SnapshotFile {

  /** What the annotation {@code ordinal.dev/namespaces} holds when all namespaces were read. */
  static final String ALL_NAMESPACES = "*";

  private static final JsonFactory JSON = new JsonFactory();

  private SnapshotFile() {}

  /** Under another name first, so that a file of the right name is a whole one. */
  static void writeWhole(Snapshot snapshot, Path file) throws IOException {
    Path part = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".part");
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        SnapshotFile.write(snapshot, out);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Writes it, and closes the stream. */
  static void write(Snapshot snapshot, OutputStream out) throws IOException {
    try (OutputStream zipped = new GZIPOutputStream(out, 1 << 16);
        JsonGenerator json = JSON.createGenerator(zipped)) {
      json.writeStartObject();
      json.writeStringField("apiVersion", "v1");
      json.writeStringField("kind", "List");
      writeMetadata(snapshot, json);
      json.writeArrayFieldStart("items");
      for (Path list : snapshot.lists()) {
        copyItems(list, json);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void writeMetadata(Snapshot snapshot, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("metadata");
    json.writeObjectFieldStart("annotations");
    json.writeStringField("ordinal.dev/taken-at", snapshot.begun().toString());
    json.writeStringField("ordinal.dev/taken-until", snapshot.ended().toString());
    if (snapshot.version().isPresent()) {
      json.writeStringField("ordinal.dev/kube-version", snapshot.version().get());
    }
    json.writeStringField(
        "ordinal.dev/namespaces",
        snapshot.scope().allNamespaces()
            ? ALL_NAMESPACES
            : String.join(",", snapshot.scope().namespaces()));
    json.writeStringField("ordinal.dev/kinds", names(snapshot.complete()));
    if (!snapshot.forbidden().isEmpty()) {
      json.writeStringField("ordinal.dev/forbidden", names(snapshot.forbidden()));
    }
    if (!snapshot.scope().selector().isEmpty()) {
      json.writeStringField("ordinal.dev/selector", snapshot.scope().selector());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String names(Collection<SnapshotKind> kinds) {
    return kinds.stream().map(SnapshotKind::kind).collect(Collectors.joining(","));
  }

  /**
   * Copies what kubectl printed: a List, one object that was asked for by name, or nothing if it is
   * not there.
   */
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
   * Without managedFields, which an old kubectl prints: most of an object's bytes, and no rule
   * reads them.
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
