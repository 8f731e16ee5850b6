package dev.ordinal.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.ordinal.manifest.ScalarNode.Kind;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/** One or more documents written in JSON, one after the other. */
final class JsonEvents implements EventSource {

  private static final PlacedJsonParser.Factory FACTORY =
      new PlacedJsonParser.Factory(
          new JsonFactoryBuilder()
              .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
              .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
              .enable(JsonReadFeature.ALLOW_YAML_COMMENTS));

  private final PlacedJsonParser parser;
  private final int firstLine;
  private final Words words;

  /**
   * @param text JSON values with nothing but blanks between them
   * @param firstLine the line of the file where the text begins
   * @param words gives the strings
   */
  JsonEvents(Reader text, int firstLine, Words words) {
    this.firstLine = firstLine;
    this.words = words;
    this.parser = FACTORY.parser(text);
  }

  /**
   * Whether a text is JSON and not YAML's own flow style: it begins with a brace and a quote, or
   * has nothing more than the brace.
   *
   * @param from where the text begins
   * @param to behind what is known of it
   */
  static boolean beginIn(char[] text, int from, int to) {
    int first = content(text, from, to);
    if (first == to || text[first] != '{' && text[first] != '[') {
      return false;
    }
    int second = content(text, first + 1, to);
    if (second == to || text[second] == '"') {
      return true;
    }
    return text[first] == '{' ? text[second] == '}' : "]{[".indexOf(text[second]) >= 0;
  }

  private static int content(char[] text, int from, int to) {
    int at = from;
    while (at < to && text[at] <= ' ') {
      at++;
    }
    return at;
  }

  @Override
  public Event next() {
    try {
      JsonToken token = parser.nextToken();
      if (token == null) {
        return Event.END;
      }
      return switch (token) {
        case START_OBJECT -> Event.MAP_START;
        case END_OBJECT -> Event.MAP_END;
        case START_ARRAY -> Event.LIST_START;
        case END_ARRAY -> Event.LIST_END;
        default -> Event.SCALAR;
      };
    } catch (JsonProcessingException problem) {
      throw explain(problem);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private UnreadableException explain(JsonProcessingException problem) {
    JsonLocation known = problem.getLocation();
    Position place = known == null ? position() : place(known.getLineNr(), known.getColumnNr());
    if (problem instanceof JsonEOFException) {
      return new UnreadableException(
          place, "the JSON ends in the middle of a value; the file was cut off, write it again");
    }
    if (problem instanceof StreamConstraintsException) {
      return new UnreadableException(place, "a name or value is far too long for a manifest");
    }
    if (problem.getOriginalMessage().contains("code 10)")) {
      return new UnreadableException(place, "a quote is opened and not closed in its line");
    }
    return new UnreadableException(place, "is not JSON: " + problem.getOriginalMessage());
  }

  @Override
  public Position position() {
    return place(parser.line(), parser.column());
  }

  private Position place(int line, int column) {
    return new Position(line + firstLine - 1, column);
  }

  @Override
  public ScalarNode scalar() {
    try {
      Position place = position();
      return switch (parser.currentToken()) {
        case VALUE_STRING -> new ScalarNode(Kind.STRING, text(), place);
        case VALUE_TRUE -> new ScalarNode(Kind.BOOLEAN, "true", place);
        case VALUE_FALSE -> new ScalarNode(Kind.BOOLEAN, "false", place);
        case VALUE_NULL -> new ScalarNode(Kind.NULL, "null", place);
        default -> PlainScalar.number(parser.getText(), place);
      };
    } catch (JsonProcessingException problem) {
      throw explain(problem);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private String text() throws IOException {
    return words.of(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
  }

  @Override
  public String key() {
    try {
      return parser.currentName();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  @Override
  public boolean isMergeKey() {
    return false;
  }

  @Override
  public String anchor() {
    return "";
  }
}
