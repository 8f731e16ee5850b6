package dev.ordinal.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of this package as text, of which only what is asked for is parsed: reading all of it
 * would cost more time than a lint of one manifest may take.
 *
 * <p>The layout is JSON with sections at the top ({@code "types": {}) whose entries begin in the
 * first column; what belongs to an entry is indented or on the same line.
 */
final class TableText {

  private static final JsonFactory JSON = new JsonFactory();

  private final String text;
  private final Map<String, Map<String, Integer>> sections = new HashMap<>();

  private TableText(String text) {
    this.text = text;
    index();
  }

  /** Reads a resource of this package. */
  static TableText load(String resource) {
    try (InputStream in = TableText.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing in the program: " + resource);
      }
      return new TableText(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void index() {
    Map<String, Integer> section = new LinkedHashMap<>();
    for (int line = 0; line < text.length(); line = nextLine(line)) {
      if (text.charAt(line) != '"') {
        continue;
      }
      int quote = text.indexOf('"', line + 1);
      String key = text.substring(line + 1, quote);
      int value = quote + 3;
      if (text.startsWith("{\n", value) && text.charAt(value + 2) == '"') {
        section = new LinkedHashMap<>();
        sections.put(key, section);
      } else {
        section.put(key, value);
      }
    }
  }

  private int nextLine(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end + 1;
  }

  /** The keys of a section with the place of their values, in the order of the file. */
  Map<String, Integer> section(String name) {
    return sections.getOrDefault(name, Map.of());
  }

  /** The value of an entry; an empty map if there is no such entry. */
  Map<String, Object> entry(String section, String key) {
    Integer start = section(section).get(key);
    if (start == null) {
      return Map.of();
    }
    int end = start;
    do {
      end = nextLine(end);
    } while (end < text.length() && text.charAt(end) == ' ');
    try (JsonParser parser = JSON.createParser(text.substring(start, end))) {
      parser.nextToken();
      return object(parser);
    } catch (IOException e) {
      throw new UncheckedIOException(section + " " + key, e);
    }
  }

  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> "";
      case VALUE_NUMBER_INT -> parser.getLongValue();
      default -> parser.getText();
    };
  }

  private static Map<String, Object> object(JsonParser parser) throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      fields.put(name, value(parser));
    }
    return fields;
  }

  private static List<Object> array(JsonParser parser) throws IOException {
    List<Object> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return items;
  }
}
