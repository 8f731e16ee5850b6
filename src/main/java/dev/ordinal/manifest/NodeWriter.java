package dev.ordinal.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Writes a tree as text. The keys are in the order of the tree, or sorted by their bytes as kubectl
 * prints them.
 */
public final class NodeWriter {

  /** What is written behind the line of a key or item. */
  @FunctionalInterface
  public interface Comments {

    /**
     * The comment of one value.
     *
     * @param path of the value, in Kubernetes' notation
     * @return without {@code #}; empty for none
     */
    String comment(String path, Node value);
  }

  private static final JsonFactory FACTORY = new JsonFactory();

  private final boolean sorted;

  private NodeWriter(boolean sorted) {
    this.sorted = sorted;
  }

  /** Writes keys in the order of the tree. */
  public static NodeWriter inOrder() {
    return new NodeWriter(false);
  }

  /** Writes keys sorted, as kubectl does. */
  public static NodeWriter sorted() {
    return new NodeWriter(true);
  }

  /** JSON in one line, without a blank that could be left out. */
  public String compactJson(Node node) {
    return json(node, false);
  }

  /** JSON with an indentation of two blanks; no line break at the end. */
  public String prettyJson(Node node) {
    return json(node, true);
  }

  private String json(Node node, boolean pretty) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      if (pretty) {
        json.setPrettyPrinter(printer());
      }
      write(node, json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static DefaultPrettyPrinter printer() {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    return printer;
  }

  private void write(Node node, JsonGenerator json) throws IOException {
    if (node instanceof MapNode map) {
      json.writeStartObject();
      for (MapNode.Entry entry : entries(map)) {
        json.writeFieldName(entry.key());
        write(entry.value(), json);
      }
      json.writeEndObject();
    } else if (node instanceof ListNode list) {
      json.writeStartArray();
      for (Node item : list) {
        write(item, json);
      }
      json.writeEndArray();
    } else if (node instanceof ScalarNode scalar) {
      writeScalar(scalar, json);
    }
  }

  /** JSON has no infinity; as kubectl refuses it, a string is as good as anything. */
  private static void writeScalar(ScalarNode scalar, JsonGenerator json) throws IOException {
    switch (scalar.kind()) {
      case STRING -> json.writeString(scalar.text());
      case NULL -> json.writeNull();
      case BOOLEAN -> json.writeBoolean(scalar.text().equals("true"));
      default -> {
        char last = scalar.text().charAt(scalar.text().length() - 1);
        if (last >= '0' && last <= '9') {
          json.writeNumber(scalar.text());
        } else {
          json.writeString(scalar.text());
        }
      }
    }
  }

  /** YAML in block style as kubectl prints it, with a line break at the end. */
  public String yaml(Node node) {
    return yaml(node, (path, value) -> "");
  }

  /** YAML in block style with comments behind its lines. */
  public String yaml(Node node, Comments comments) {
    return new YamlLines(this, comments).write(node);
  }

  /** The entries of a mapping in the order in which they are written. */
  Collection<MapNode.Entry> entries(MapNode map) {
    if (!sorted) {
      return map.entries();
    }
    List<MapNode.Entry> entries = new ArrayList<>(map.entries());
    entries.sort(Comparator.comparing(MapNode.Entry::key));
    return entries;
  }
}
