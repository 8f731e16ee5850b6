package dev.ordinal.manifest;

/**
 * The characters of a document, line by line, and the scalars in them. Whatever is not plainly what
 * it looks like is {@link #unusual}: SnakeYAML then reads the document.
 */
final class BlockText {

  /** Says that the document must be read by SnakeYAML. */
  static final class Unusual extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unusual() {
      super(null, null, false, false);
    }
  }

  private static final int LONGEST_KEY = 128;

  private final char[] text;
  private final int end;
  private int at;
  private int lineStart;
  private int line;
  private int indent;

  /**
   * @param start of the first line of the document
   * @param line its number in the file
   */
  BlockText(char[] text, int start, int end, int line) {
    this.text = text;
    this.end = end;
    this.at = start;
    this.lineStart = start;
    this.line = line;
    refuseOddCharacters(start);
    findContent();
  }

  static Unusual unusual() {
    return new Unusual();
  }

  /** SnakeYAML refuses some of these, and takes others for line breaks. */
  private void refuseOddCharacters(int start) {
    for (int i = start; i < end; i++) {
      char c = text[i];
      if (c < ' ') {
        boolean lineBreak = c == '\n' || c == '\r' && i + 1 < end && text[i + 1] == '\n';
        if (!lineBreak && c != '\t') {
          throw unusual();
        }
      } else if (c > '~') {
        boolean odd = c < '\u00a0' || c == '\u2028' || c == '\u2029' || c == '\ufeff';
        if (odd || c >= '\ud800' && c <= '\udfff' || c >= '\ufffd') {
          throw unusual();
        }
      }
    }
  }

  int line() {
    return line;
  }

  /** The column of the present character, from 0. */
  int column() {
    return at - lineStart;
  }

  /** How far the present line of content is indented; -1 at the end of the document. */
  int indent() {
    return indent;
  }

  /** The present character; a line break at the end of a line and of the document. */
  char peek() {
    return peek(0);
  }

  private char peek(int ahead) {
    int index = at + ahead;
    if (index >= end || text[index] == '\r') {
      return '\n';
    }
    return text[index];
  }

  void skip() {
    at++;
  }

  void skipBlanks() {
    while (peek() == ' ') {
      at++;
    }
  }

  /** Whether an item of a block sequence starts here. */
  boolean atDash() {
    return peek() == '-' && isBlank(peek(1));
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n';
  }

  /** Whether nothing but a comment follows in this line. */
  boolean atLineEnd() {
    char c = peek();
    return c == '\n' || c == '#' && (at == lineStart || text[at - 1] == ' ');
  }

  /** Ends a value: nothing but a comment may follow. Goes to the next line of content. */
  void endValue() {
    skipBlanks();
    if (!atLineEnd()) {
      throw unusual();
    }
    nextLine();
  }

  /** Goes to the next line that has content. */
  void nextLine() {
    while (at < end && text[at] != '\n') {
      at++;
    }
    startLine();
    findContent();
  }

  private void startLine() {
    at++;
    lineStart = at;
    line++;
  }

  private void findContent() {
    while (at < end) {
      skipBlanks();
      if (!atLineEnd()) {
        if (lineStart == at && (text[at] == '.' || text[at] == '-' && !atDash())) {
          throw unusual();
        }
        indent = at - lineStart;
        return;
      }
      while (at < end && text[at] != '\n') {
        at++;
      }
      startLine();
    }
    indent = -1;
  }

  /** The length of the plain key that starts here, 0 if none does. */
  int keyLength() {
    int length = 0;
    while (length < LONGEST_KEY && isKeyCharacter(peek(length), length)) {
      length++;
    }
    return length > 0 && peek(length) == ':' && isBlank(peek(length + 1)) ? length : 0;
  }

  private static boolean isKeyCharacter(char c, int position) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c == '/'
        || position > 0 && (c == '.' || c == '-');
  }

  /** Takes a number of characters. */
  String take(int length) {
    String taken = new String(text, at, length);
    at += length;
    return taken;
  }

  /** A plain scalar that ends with its line; the next line of content comes next. */
  String plain() {
    char first = peek();
    boolean dash = first == '-' && !isBlank(peek(1));
    if (!dash && !isPlainStart(first)) {
      throw unusual();
    }
    int start = at;
    int last = at;
    for (char c = first; !atLineEnd(); c = peek()) {
      if (c == '\t' || c == ':' && isBlank(peek(1))) {
        throw unusual();
      }
      at++;
      last = c == ' ' ? last : at;
    }
    return new String(text, start, last - start);
  }

  private static boolean isPlainStart(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || "_./~$^+=(;<\\".indexOf(c) >= 0
        || c >= '\u00a0';
  }

  /** A plain scalar between brackets or braces. */
  String plainInFlow() {
    char first = peek();
    char second = peek(1);
    boolean dash = first == '-' && (isKeyCharacter(second, 1) && second != '-');
    if (!dash && first != '.' && !isKeyCharacter(first, 0)) {
      throw unusual();
    }
    int start = at;
    int last = at;
    for (char c = first; c != ',' && c != ']' && c != '}'; c = peek()) {
      if (c == '\n' || "[{:#?\t\"'".indexOf(c) >= 0) {
        throw unusual();
      }
      at++;
      last = c == ' ' ? last : at;
    }
    return new String(text, start, last - start);
  }

  /** A scalar in quotes that ends in its line. */
  String quoted() {
    char quote = peek();
    at++;
    int start = at;
    StringBuilder changed = null;
    for (char c = peek(); c != quote || quote == '\'' && peek(1) == quote; c = peek()) {
      if (c == '\n' || c == '\t') {
        throw unusual();
      }
      boolean escape = c == '\\' && quote == '"';
      if (escape || c == quote) {
        changed = changed == null ? new StringBuilder() : changed;
        changed.append(text, start, at - start).append(escape ? unescaped(peek(1)) : quote);
        at += 2;
        start = at;
      } else {
        at++;
      }
    }
    int length = at - start;
    at++;
    return changed == null
        ? new String(text, start, length)
        : changed.append(text, start, length).toString();
  }

  private static char unescaped(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case '"', '\\' -> c;
      default -> throw unusual();
    };
  }

  /**
   * A literal block, from its mark on; the next line of content comes next.
   *
   * @param parent how far the block that holds it is indented
   */
  String literal(int parent) {
    at++;
    boolean stripped = peek() == '-';
    at += stripped ? 1 : 0;
    skipBlanks();
    if (!atLineEnd()) {
      throw unusual();
    }
    skipToLineBreak();
    StringBuilder lines = new StringBuilder();
    int own = -1;
    int breaks = 0;
    while (at < end) {
      skipBlanks();
      int blanks = at - lineStart;
      if (peek() == '\n' && (own < 0 || blanks <= own)) {
        if (own < 0 && blanks > 0) {
          throw unusual();
        }
        breaks++;
      } else if (own < 0 ? blanks > parent && peek() != '\t' : blanks >= own) {
        own = own < 0 ? blanks : own;
        lines.append("\n".repeat(breaks));
        breaks = 1;
        appendLine(lines, lineStart + own);
      } else if (own >= 0 && blanks <= parent) {
        break;
      } else {
        throw unusual();
      }
      skipToLineBreak();
    }
    if (own < 0) {
      throw unusual();
    }
    at = lineStart;
    findContent();
    return stripped ? lines.toString() : lines.append('\n').toString();
  }

  private void appendLine(StringBuilder lines, int from) {
    int to = from;
    while (to < end && text[to] != '\n') {
      to++;
    }
    int length = to - from;
    lines.append(text, from, length > 0 && text[to - 1] == '\r' ? length - 1 : length);
  }

  /** Without a line break at its end, the last line of a literal is another text. */
  private void skipToLineBreak() {
    while (at < end && text[at] != '\n') {
      at++;
    }
    if (at >= end) {
      throw unusual();
    }
    startLine();
  }
}
