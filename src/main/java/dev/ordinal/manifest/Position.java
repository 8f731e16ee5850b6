package dev.ordinal.manifest;

/**
 * A place in a file.
 *
 * @param line 1-based; 0 for {@link #NONE}
 * @param column 1-based, counted in characters; 0 for {@link #NONE}
 */
public record Position(int line, int column) implements Comparable<Position> {

  /** The place of a value that stands in no file, such as an API default. */
  public static final Position NONE = new Position(0, 0);

  /** The place of these numbers; {@link #NONE} for line 0. */
  static Position of(int line, int column) {
    return line == 0 ? NONE : new Position(line, column);
  }

  @Override
  public int compareTo(Position other) {
    return line != other.line
        ? Integer.compare(line, other.line)
        : Integer.compare(column, other.column);
  }
}
