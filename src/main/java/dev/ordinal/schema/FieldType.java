package dev.ordinal.schema;

/** The type of a field's value, as the tables write it: {@code list:object:core/v1.Container}. */
public sealed interface FieldType {

  /** A value without parts. */
  enum Scalar implements FieldType {
    STRING,
    BOOL,
    INT32,
    INT64,
    /** A number or a string such as {@code 500m}; stored in canonical form. */
    QUANTITY,
    INT_OR_STRING,
    /** RFC 3339, seconds. */
    TIME,
    /** RFC 3339, microseconds. */
    MICRO_TIME,
    /** Base64 text. */
    BYTES,
    /** Free JSON. */
    ANY
  }

  /**
   * A struct.
   *
   * @param name its type, {@code core/v1.Container}
   */
  record ObjectOf(String name) implements FieldType {}

  record ListOf(FieldType item) implements FieldType {}

  /** A map with strings as keys. */
  record MapOf(FieldType value) implements FieldType {}

  /** Reads the tables' notation. */
  static FieldType parse(String text) {
    int colon = text.indexOf(':');
    String head = colon < 0 ? text : text.substring(0, colon);
    String rest = text.substring(colon + 1);
    return switch (head) {
      case "object" -> new ObjectOf(rest);
      case "list" -> new ListOf(parse(rest));
      case "map" -> new MapOf(parse(rest));
      case "string" -> Scalar.STRING;
      case "bool" -> Scalar.BOOL;
      case "int32" -> Scalar.INT32;
      case "int64" -> Scalar.INT64;
      case "quantity" -> Scalar.QUANTITY;
      case "intOrString" -> Scalar.INT_OR_STRING;
      case "time" -> Scalar.TIME;
      case "microTime" -> Scalar.MICRO_TIME;
      case "bytes" -> Scalar.BYTES;
      case "any" -> Scalar.ANY;
      default -> throw new IllegalArgumentException("no such field type: " + text);
    };
  }
}
