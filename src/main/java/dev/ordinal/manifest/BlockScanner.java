package dev.ordinal.manifest;

import dev.ordinal.manifest.EventSource.Event;
import java.util.Optional;

/**
 * Finds the events of a document that is written as nearly all manifests are: block mappings and
 * sequences, scalars that end with their line, literal blocks, short flow collections. That is
 * several times as fast as SnakeYAML. Anything else, right or wrong, is left to SnakeYAML; what
 * this scanner takes, it must take as SnakeYAML does, which a test compares.
 */
final class BlockScanner {

  private static final int DEEPEST = 100;

  private final BlockText text;
  private final BlockScalars scalars;
  private final EventTape tape;
  private int depth;

  private BlockScanner(BlockText text, EventTape tape) {
    this.text = text;
    this.tape = tape;
    this.scalars = new BlockScalars(text);
  }

  /**
   * Scans one document.
   *
   * @param start of the document in {@code text}
   * @param end behind its last character
   * @param firstLine the line of the file where it begins
   * @param words gives the strings
   * @return its events; empty if SnakeYAML must read it
   */
  static Optional<EventTape> scan(char[] text, int start, int end, int firstLine, Words words) {
    try {
      BlockText block = new BlockText(text, start, end, firstLine, words);
      BlockScanner scanner = new BlockScanner(block, new EventTape((end - start) / 8));
      scanner.mapping();
      return scanner.text.indent() < 0 ? Optional.of(scanner.tape) : Optional.empty();
    } catch (BlockText.Unusual unusual) {
      return Optional.empty();
    }
  }

  private void open(Event event) {
    tape.add(event, text.line(), text.column() + 1);
    depth++;
    if (depth > DEEPEST) {
      throw BlockText.unusual();
    }
  }

  private void close(Event event) {
    tape.add(event, text.line(), 1);
    depth--;
  }

  /** A mapping whose first key is here. */
  private void mapping() {
    int column = text.column();
    open(Event.MAP_START);
    do {
      if (text.atDash()) {
        throw BlockText.unusual();
      }
      key();
      entryValue(column);
    } while (text.indent() == column);
    if (text.indent() > column) {
      throw BlockText.unusual();
    }
    close(Event.MAP_END);
  }

  private void key() {
    int line = text.line();
    int column = text.column() + 1;
    char first = text.peek();
    if (first == '"' || first == '\'') {
      tape.add(line, column, scalars.quoted(), false);
    } else {
      int length = text.keyLength();
      if (length == 0) {
        throw BlockText.unusual();
      }
      tape.add(line, column, text.take(length), true);
    }
    if (text.peek() != ':') {
      throw BlockText.unusual();
    }
    text.skip();
    if (text.peek() != ' ' && text.peek() != '\n') {
      throw BlockText.unusual();
    }
  }

  private void entryValue(int column) {
    int line = text.line();
    int place = text.column() + 1;
    text.skipBlanks();
    if (!text.atLineEnd()) {
      inline(column);
      return;
    }
    text.nextLine();
    if (text.indent() > column) {
      block();
    } else if (text.indent() == column && text.atDash()) {
      sequence();
    } else {
      tape.add(line, place, "", true);
    }
  }

  private void block() {
    if (text.atDash()) {
      sequence();
    } else {
      mapping();
    }
  }

  /** A sequence whose first dash is here. */
  private void sequence() {
    int column = text.column();
    open(Event.LIST_START);
    do {
      text.skip();
      text.skipBlanks();
      item(column);
    } while (text.indent() == column && text.atDash());
    if (text.indent() > column) {
      throw BlockText.unusual();
    }
    close(Event.LIST_END);
  }

  private void item(int column) {
    if (text.atLineEnd()) {
      text.nextLine();
      if (text.indent() <= column) {
        throw BlockText.unusual();
      }
      block();
    } else if (text.atDash()) {
      sequence();
    } else if (text.keyLength() > 0) {
      mapping();
    } else {
      inline(column);
    }
  }

  /** A value that starts in a line that has begun. */
  private void inline(int parent) {
    int line = text.line();
    int column = text.column() + 1;
    switch (text.peek()) {
      case '|' -> tape.add(line, column, scalars.literal(parent), false);
      case '"', '\'' -> {
        tape.add(line, column, scalars.quoted(), false);
        text.endValue();
      }
      case '[', '{' -> {
        flow();
        text.endValue();
      }
      default -> {
        tape.add(line, column, scalars.plain(), true);
        text.endValue();
      }
    }
    if (text.indent() > parent) {
      throw BlockText.unusual();
    }
  }

  private void flow() {
    int line = text.line();
    int column = text.column() + 1;
    switch (text.peek()) {
      case '[' -> flow(Event.LIST_START, Event.LIST_END, ']');
      case '{' -> flow(Event.MAP_START, Event.MAP_END, '}');
      case '"', '\'' -> tape.add(line, column, scalars.quoted(), false);
      default -> tape.add(line, column, scalars.plainInFlow(), true);
    }
  }

  private void flow(Event start, Event end, char closing) {
    open(start);
    text.skip();
    text.skipBlanks();
    boolean more = text.peek() != closing;
    while (more) {
      if (start == Event.MAP_START) {
        key();
        text.skipBlanks();
      }
      flow();
      text.skipBlanks();
      more = text.peek() == ',';
      if (more) {
        text.skip();
        text.skipBlanks();
      } else if (text.peek() != closing) {
        throw BlockText.unusual();
      }
    }
    text.skip();
    close(end);
  }
}
