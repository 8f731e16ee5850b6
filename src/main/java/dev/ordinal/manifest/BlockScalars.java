package dev.ordinal.manifest;

/** The scalars that {@link BlockScanner} reads; the text is left behind them. */
final class BlockScalars {

  private final BlockText text;

  BlockScalars(BlockText text) {
    this.text = text;
  }

  /** A plain scalar that ends with its line. */
  String plain() {
    char first = text.peek();
    boolean dash = first == '-' && !BlockText.isBlank(text.peek(1));
    if (!dash && !isPlainStart(first)) {
      throw BlockText.unusual();
    }
    int start = text.mark();
    int last = start;
    for (char c = first; !text.atLineEnd(); c = text.peek()) {
      if (c == '\t' || c == ':' && BlockText.isBlank(text.peek(1))) {
        throw BlockText.unusual();
      }
      text.skip();
      last = c == ' ' ? last : text.mark();
    }
    return text.between(start, last);
  }

  private static boolean isPlainStart(char c) {
    return BlockText.isKeyCharacter(c, 0) || ".~$^+=(;<\\".indexOf(c) >= 0 || c >= '\u00a0';
  }

  /** A plain scalar between brackets or braces. */
  String plainInFlow() {
    char first = text.peek();
    char second = text.peek(1);
    boolean dash = first == '-' && second != '-' && BlockText.isKeyCharacter(second, 1);
    if (!dash && first != '.' && !BlockText.isKeyCharacter(first, 0)) {
      throw BlockText.unusual();
    }
    int start = text.mark();
    int last = start;
    for (char c = first; c != ',' && c != ']' && c != '}'; c = text.peek()) {
      if (c == '\n' || "[{:#?\t\"'".indexOf(c) >= 0) {
        throw BlockText.unusual();
      }
      text.skip();
      last = c == ' ' ? last : text.mark();
    }
    return text.between(start, last);
  }

  /** A scalar in quotes that ends in its line. */
  String quoted() {
    char quote = text.peek();
    text.skip();
    int start = text.mark();
    StringBuilder changed = new StringBuilder();
    for (char c = text.peek(); c != quote || isDoubled(quote); c = text.peek()) {
      if (c == '\n' || c == '\t') {
        throw BlockText.unusual();
      }
      boolean escape = c == '\\' && quote == '"';
      if (escape || c == quote) {
        changed.append(text.between(start, text.mark()));
        changed.append(escape ? unescaped(text.peek(1)) : quote);
        text.skip();
        text.skip();
        start = text.mark();
      } else {
        text.skip();
      }
    }
    String rest = text.between(start, text.mark());
    text.skip();
    return changed.isEmpty() ? rest : changed.append(rest).toString();
  }

  private boolean isDoubled(char quote) {
    return quote == '\'' && text.peek(1) == quote;
  }

  private static char unescaped(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case '"', '\\' -> c;
      default -> throw BlockText.unusual();
    };
  }

  /**
   * A literal block, from its mark on.
   *
   * @param parent how far the block that holds it is indented
   */
  String literal(int parent) {
    text.skip();
    boolean stripped = text.peek() == '-';
    if (stripped) {
      text.skip();
    }
    text.skipBlanks();
    if (!text.atLineEnd()) {
      throw BlockText.unusual();
    }
    nextLine();
    StringBuilder lines = new StringBuilder();
    int own = -1;
    int breaks = 0;
    while (!text.atEnd()) {
      text.skipBlanks();
      int blanks = text.column();
      boolean isEmpty = text.peek() == '\n' && (own < 0 ? blanks == 0 : blanks <= own);
      if (isEmpty) {
        breaks++;
      } else if (own < 0 ? isFirstLine(blanks, parent) : blanks >= own) {
        own = own < 0 ? blanks : own;
        lines.append("\n".repeat(breaks)).append(" ".repeat(blanks - own));
        appendLine(lines);
        breaks = 1;
      } else if (own >= 0 && blanks <= parent) {
        break;
      } else {
        throw BlockText.unusual();
      }
      nextLine();
    }
    if (own < 0) {
      throw BlockText.unusual();
    }
    text.findContentFromLineStart();
    return stripped ? lines.toString() : lines.append('\n').toString();
  }

  private boolean isFirstLine(int blanks, int parent) {
    return blanks > parent && text.peek() != '\t' && text.peek() != '\n';
  }

  private void appendLine(StringBuilder lines) {
    int start = text.mark();
    while (text.peek() != '\n') {
      text.skip();
    }
    lines.append(text.between(start, text.mark()));
  }

  /** Without a line break at its end, the last line of a literal is another text. */
  private void nextLine() {
    if (!text.skipLine()) {
      throw BlockText.unusual();
    }
  }
}
