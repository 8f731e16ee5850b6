package dev.ordinal.schema;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.ScalarNode;
import dev.ordinal.manifest.ScalarNode.Kind;
import java.util.Base64;
import java.util.Optional;

/** Decodes values without parts by Go's rules: no number for a string, no text for a number. */
final class ScalarDecoder {

  private static final int LONGEST_SHOWN = 40;

  private ScalarDecoder() {}

  /** The value as the server writes it back; empty if it cannot be decoded. */
  static Optional<Node> decode(Node node, FieldType.Scalar type) {
    if (type == FieldType.Scalar.ANY) {
      return Optional.of(node);
    }
    if (!(node instanceof ScalarNode scalar)) {
      return Optional.empty();
    }
    return switch (type) {
      case STRING -> keep(scalar, scalar.isString());
      case BOOL -> keep(scalar, scalar.kind() == Kind.BOOLEAN);
      case INT32 -> keep(scalar, isInteger(scalar, Integer.MIN_VALUE, Integer.MAX_VALUE));
      case INT64 -> keep(scalar, isInteger(scalar, Long.MIN_VALUE, Long.MAX_VALUE));
      case INT_OR_STRING ->
          keep(
              scalar, scalar.isString() || isInteger(scalar, Integer.MIN_VALUE, Integer.MAX_VALUE));
      case QUANTITY -> quantity(scalar);
      case TIME, MICRO_TIME -> time(scalar, type);
      case BYTES -> keep(scalar, scalar.isString() && isBase64(scalar.text()));
      case ANY -> Optional.of(scalar);
    };
  }

  private static Optional<Node> keep(ScalarNode scalar, boolean decodable) {
    return decodable ? Optional.of(scalar) : Optional.empty();
  }

  private static boolean isInteger(ScalarNode scalar, long min, long max) {
    if (scalar.kind() != Kind.INTEGER) {
      return false;
    }
    try {
      long number = Long.parseLong(scalar.text());
      return min <= number && number <= max;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static Optional<Node> quantity(ScalarNode scalar) {
    if (scalar.kind() == Kind.BOOLEAN) {
      return Optional.empty();
    }
    return Quantity.parse(scalar.text())
        .map(
            quantity ->
                scalar.isString() && quantity.canonical().equals(scalar.text())
                    ? scalar
                    : new ScalarNode(Kind.STRING, quantity.canonical(), scalar.position()));
  }

  private static Optional<Node> time(ScalarNode scalar, FieldType.Scalar type) {
    if (!scalar.isString()) {
      return Optional.empty();
    }
    return GoTime.parse(scalar.text())
        .map(time -> type == FieldType.Scalar.TIME ? time.seconds() : time.micros())
        .map(
            text ->
                text.equals(scalar.text())
                    ? scalar
                    : new ScalarNode(Kind.STRING, text, scalar.position()));
  }

  private static boolean isBase64(String text) {
    String packed = text.replace("\n", "").replace("\r", "");
    if (packed.length() % 4 != 0) {
      return false;
    }
    try {
      Base64.getDecoder().decode(packed);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Says what was expected and what was found, in one line. */
  static String mismatch(Node node, FieldType type) {
    return "expected " + expected(type) + ", found " + found(node) + hint(node, type);
  }

  private static String expected(FieldType type) {
    if (type instanceof FieldType.ListOf) {
      return "a list";
    }
    if (!(type instanceof FieldType.Scalar scalar)) {
      return "a map";
    }
    return switch (scalar) {
      case STRING -> "a string";
      case BOOL -> "true or false";
      case INT32 -> "a whole number of 32 bits";
      case INT64 -> "a whole number of 64 bits";
      case INT_OR_STRING -> "a whole number of 32 bits or a string";
      case QUANTITY -> "a quantity such as 500m or 1Gi";
      case TIME, MICRO_TIME -> "a time such as 2024-01-31T12:00:00Z";
      case BYTES -> "base64 text";
      case ANY -> "any value";
    };
  }

  private static String found(Node node) {
    if (node instanceof MapNode) {
      return "a map";
    }
    if (node instanceof ListNode) {
      return "a list";
    }
    ScalarNode scalar = (ScalarNode) node;
    return switch (scalar.kind()) {
      case STRING -> "the string \"" + shortened(scalar.text()) + "\"";
      case INTEGER, FLOAT -> "the number " + shortened(scalar.text());
      case BOOLEAN -> scalar.text();
      case NULL -> "null";
    };
  }

  private static String shortened(String text) {
    String line = text.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
    return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
  }

  private static String hint(Node node, FieldType type) {
    boolean scalar = node instanceof ScalarNode;
    if (scalar && type == FieldType.Scalar.STRING) {
      return ": put it in quotes";
    }
    boolean quoted = scalar && ((ScalarNode) node).isString();
    if (quoted && type == FieldType.Scalar.BOOL && isBool(((ScalarNode) node).text())) {
      return ": remove the quotes";
    }
    if (quoted
        && (type == FieldType.Scalar.INT32 || type == FieldType.Scalar.INT64)
        && ((ScalarNode) node).text().matches("-?[0-9]{1,18}")) {
      return ": remove the quotes";
    }
    return "";
  }

  private static boolean isBool(String text) {
    return text.equals("true") || text.equals("false");
  }
}
