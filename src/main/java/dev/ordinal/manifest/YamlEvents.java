package dev.ordinal.manifest;

import dev.ordinal.manifest.ScalarNode.Kind;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** A document written in YAML: SnakeYAML finds the events, this class says what scalars are. */
final class YamlEvents implements EventSource {

  private static final String TAG = "tag:yaml.org,2002:";

  private final ParserImpl parser;
  private final int firstLine;
  private boolean begun;
  private org.yaml.snakeyaml.events.Event event;

  /**
   * @param text one document without the line {@code ---} before it
   * @param firstLine the line of the file where the text begins
   */
  YamlEvents(Reader text, int firstLine) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    this.parser = new ParserImpl(new StreamReader(text), options);
    this.firstLine = firstLine;
  }

  @Override
  public Event next() {
    try {
      while (true) {
        event = parser.getEvent();
        switch (event.getEventId()) {
          case DocumentStart:
            begin();
            break;
          case MappingStart:
            return Event.MAP_START;
          case MappingEnd:
            return Event.MAP_END;
          case SequenceStart:
            return Event.LIST_START;
          case SequenceEnd:
            return Event.LIST_END;
          case Scalar:
            return Event.SCALAR;
          case Alias:
            return Event.ALIAS;
          case StreamEnd:
            return Event.END;
          default:
        }
      }
    } catch (YAMLException problem) {
      throw YamlProblem.explain(problem, firstLine);
    }
  }

  /** After a line {@code ...} the converter of kubectl reads nothing more, and says nothing. */
  private void begin() {
    if (begun) {
      throw new UnreadableException(
          position(), "kubectl reads nothing after a line ...; separate documents by ---");
    }
    begun = true;
  }

  @Override
  public Position position() {
    return place(event.getStartMark());
  }

  private Position place(Mark mark) {
    return new Position(mark.getLine() + firstLine, mark.getColumn() + 1);
  }

  @Override
  public ScalarNode scalar() {
    ScalarEvent scalar = (ScalarEvent) event;
    String tag = scalar.getTag();
    if (tag != null && !tag.equals("!")) {
      return tagged(scalar, tag);
    }
    return scalar.isPlain() || tag != null
        ? PlainScalar.read(scalar.getValue(), position())
        : new ScalarNode(Kind.STRING, scalar.getValue(), position());
  }

  private ScalarNode tagged(ScalarEvent scalar, String tag) {
    String text = scalar.getValue();
    Kind wanted =
        switch (tag) {
          case TAG + "int" -> Kind.INTEGER;
          case TAG + "float" -> Kind.FLOAT;
          case TAG + "bool" -> Kind.BOOLEAN;
          case TAG + "null" -> Kind.NULL;
          default -> Kind.STRING;
        };
    if (wanted == Kind.STRING) {
      String value = tag.equals(TAG + "binary") ? decoded(text) : text;
      return new ScalarNode(Kind.STRING, value, position());
    }
    ScalarNode node = PlainScalar.read(text, position());
    boolean number = wanted == Kind.FLOAT && node.kind() == Kind.INTEGER;
    if (node.kind() != wanted && !number) {
      throw new UnreadableException(
          position(),
          "the tag !!" + tag.substring(TAG.length()) + " does not fit the value; take the tag off");
    }
    return node;
  }

  private String decoded(String text) {
    try {
      return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException noBase64) {
      throw new UnreadableException(
          position(), "the value after !!binary is not base64; encode it, or take the tag off");
    }
  }

  @Override
  public String key() {
    ScalarEvent scalar = (ScalarEvent) event;
    return scalar.isPlain() && scalar.getTag() == null
        ? PlainScalar.key(scalar.getValue(), position())
        : scalar().text();
  }

  @Override
  public boolean isMergeKey() {
    ScalarEvent scalar = (ScalarEvent) event;
    String tag = scalar.getTag();
    return scalar.getValue().equals("<<")
        && (tag == null ? scalar.isPlain() : tag.equals(TAG + "merge"));
  }

  @Override
  public String anchor() {
    String anchor = null;
    if (event instanceof ScalarEvent scalar) {
      anchor = scalar.getAnchor();
    } else if (event instanceof MappingStartEvent map) {
      anchor = map.getAnchor();
    } else if (event instanceof SequenceStartEvent list) {
      anchor = list.getAnchor();
    } else if (event instanceof AliasEvent alias) {
      anchor = alias.getAnchor();
    }
    return anchor == null ? "" : anchor;
  }
}
