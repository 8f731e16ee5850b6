package dev.ordinal.manifest;

/**
 * The characters of a document, line by line. Whatever is not plainly what it looks like is {@link
 * #unusual}: SnakeYAML then reads the document.
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
  private final Words words;
  private int at;
  private int lineStart;
  private int line;
  private int indent;

  /**
   * @param start of the first line of the document
   * @param line its number in the file
   */
  BlockText(char[] text, int start, int end, int line, Words words) {
    this.text = text;
    this.words = words;
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

  /** A character further on in the line. */
  char peek(int ahead) {
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

  static boolean isBlank(char c) {
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

  static boolean isKeyCharacter(char c, int position) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c == '/'
        || position > 0 && (c == '.' || c == '-');
  }

  /** Takes a number of characters. */
  String take(int length) {
    String taken = words.of(text, at, length);
    at += length;
    return taken;
  }

  /** The present place among the characters. */
  int mark() {
    return at;
  }

  /** What was passed between two places. */
  String between(int from, int to) {
    return words.of(text, from, to - from);
  }

  /** Goes to the beginning of the next line; false if the present one has no line break. */
  boolean skipLine() {
    while (at < end && text[at] != '\n') {
      at++;
    }
    boolean more = at < end;
    startLine();
    return more;
  }

  boolean atEnd() {
    return at >= end;
  }

  /** Goes back to the beginning of the line, and from there to the next content. */
  void findContentFromLineStart() {
    at = lineStart;
    findContent();
  }
}
