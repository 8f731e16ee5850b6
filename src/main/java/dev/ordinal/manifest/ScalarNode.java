package dev.ordinal.manifest;

import java.math.BigDecimal;
import java.util.Objects;

/** A string, number, boolean or null. Equality ignores the position. */
public final class ScalarNode implements Node {

  /** What a scalar is after YAML's or JSON's own rules were applied. */
  public enum Kind {
    STRING,
    INTEGER,
    FLOAT,
    BOOLEAN,
    NULL
  }

  private final Kind kind;
  private final String text;
  private final int line;
  private final int column;

  /**
   * @param kind what the value is
   * @param text the value as JSON would write it, a string without quotes: {@code 31} for {@code
   *     0x1F}, {@code true} for {@code yes}, {@code null} for {@code ~}
   */
  public ScalarNode(Kind kind, String text, Position position) {
    this.kind = Objects.requireNonNull(kind);
    this.text = Objects.requireNonNull(text);
    this.line = position.line();
    this.column = position.column();
  }

  /** A string that stands in no file. */
  public static ScalarNode of(String text) {
    return new ScalarNode(Kind.STRING, text, Position.NONE);
  }

  /** A whole number that stands in no file. */
  public static ScalarNode of(long number) {
    return new ScalarNode(Kind.INTEGER, Long.toString(number), Position.NONE);
  }

  /** A boolean that stands in no file. */
  public static ScalarNode of(boolean value) {
    return new ScalarNode(Kind.BOOLEAN, Boolean.toString(value), Position.NONE);
  }

  public Kind kind() {
    return kind;
  }

  /** The value as JSON would write it, a string without its quotes. */
  public String text() {
    return text;
  }

  public boolean isNull() {
    return kind == Kind.NULL;
  }

  public boolean isString() {
    return kind == Kind.STRING;
  }

  /** The same value at another place. */
  public ScalarNode at(Position place) {
    return new ScalarNode(kind, text, place);
  }

  @Override
  public Position position() {
    return Position.of(line, column);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScalarNode that
        && (kind == that.kind && text.equals(that.text) || sameNumber(that));
  }

  private boolean sameNumber(ScalarNode that) {
    return isNumber()
        && that.isNumber()
        && new BigDecimal(text).compareTo(new BigDecimal(that.text)) == 0;
  }

  private boolean isNumber() {
    return kind == Kind.INTEGER || kind == Kind.FLOAT && isFinite();
  }

  private boolean isFinite() {
    char last = text.charAt(text.length() - 1);
    return last >= '0' && last <= '9' || last == '.';
  }

  @Override
  public int hashCode() {
    return isNumber() ? Double.hashCode(Double.parseDouble(text)) : text.hashCode();
  }

  @Override
  public String toString() {
    return isString() ? '"' + text + '"' : text;
  }
}
