package dev.ordinal.manifest;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a text into documents where kubectl cuts it: at lines that begin with {@code ---}, whatever
 * YAML would make of them. So one broken document does not hide the next. As a Reader this is the
 * text of the present document, from its first line of content on.
 */
final class DocumentSplitter extends Reader {

  private static final String ORIGIN = "# Source: ";
  private static final int LOOK_AHEAD = 4096;
  private static final int MOST_TEMPLATES = 1000;
  private static final int LONGEST_USUAL = 1 << 18;
  private static final char NO_TEXT = '\uFFFD';

  private final Reader in;
  private final Words words;
  private char[] buffer;
  private int next;
  private int limit;
  private int line = 1;
  private int lineLength;
  private boolean inDocument;
  private boolean skipping;
  private boolean json;
  private int firstLine;
  private String sourceComment = "";
  private final List<Position> templates = new ArrayList<>();

  /**
   * @param in the text of a file; bytes that are no text have become U+FFFD
   * @param expected how many characters it may have
   * @param words gives the strings of documents that are written in the usual way
   */
  DocumentSplitter(Reader in, long expected, Words words) {
    this.in = in;
    this.words = words;
    // One more, so that the end of the text is found without a larger buffer.
    this.buffer = new char[(int) Math.min(expected + 1, 2 * LOOK_AHEAD)];
  }

  /**
   * Goes to the next document that has content; what was not read of the present one is skipped.
   *
   * @return false at the end of the text
   */
  boolean nextDocument() {
    skipRest();
    sourceComment = "";
    templates.clear();
    if (line == 1 && has(1) && buffer[next] == '\uFEFF') {
      next++;
    }
    while (has(1)) {
      if (atSeparator()) {
        sourceComment = "";
        separator();
      } else if (!emptyLine()) {
        firstLine = line;
        has(LOOK_AHEAD);
        json = JsonEvents.beginIn(buffer, next, Math.min(limit, next + LOOK_AHEAD));
        inDocument = true;
        refuseDirective();
        return true;
      }
    }
    return false;
  }

  /** kubectl makes a document of its own out of what stands before the first dashes. */
  private void refuseDirective() {
    if (buffer[next] == '%') {
      throw new UnreadableException(
          new Position(line, 1), "kubectl reads no lines that begin with %; take the line out");
    }
  }

  private void skipRest() {
    skipping = true;
    while (inDocument) {
      int length = run(buffer.length);
      next += length;
      inDocument = length > 0;
    }
    skipping = false;
  }

  /** kubectl takes nothing but a comment after the dashes. */
  private void separator() {
    int start = line;
    next += 3;
    String rest = restOfLine().strip();
    if (!rest.isEmpty() && rest.charAt(0) != '#') {
      inDocument = true;
      throw new UnreadableException(
          new Position(start, 4),
          "text follows on ---, which kubectl refuses; put it on a new line");
    }
  }

  /** Passes a line without content; a tab is content, which YAML then complains about. */
  private boolean emptyLine() {
    int at = 0;
    while (at < LOOK_AHEAD && has(at + 1) && isBlank(buffer[next + at])) {
      at++;
    }
    if (has(at + 1) && buffer[next + at] != '\n' && buffer[next + at] != '#') {
      return false;
    }
    next += at;
    String comment = restOfLine();
    if (comment.startsWith(ORIGIN)) {
      sourceComment = comment.substring(ORIGIN.length()).strip();
    }
    return true;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\r';
  }

  /** Passes the rest of a line; of a very long one, the beginning is returned. */
  private String restOfLine() {
    StringBuilder rest = new StringBuilder();
    while (has(1)) {
      char c = buffer[next++];
      if (c == '\n') {
        line++;
        break;
      }
      if (rest.length() < LOOK_AHEAD) {
        rest.append(c);
      }
    }
    lineLength = 0;
    return rest.toString();
  }

  private boolean atSeparator() {
    return lineLength == 0 && buffer[next] == '-' && has(3) && isDashes(next);
  }

  private boolean isDashes(int at) {
    return buffer[at] == '-' && buffer[at + 1] == '-' && buffer[at + 2] == '-';
  }

  /**
   * The events of the present document, if it is short and written in the usual way; it counts as
   * read then. Empty if it is to be read as text.
   */
  Optional<EventTape> usual() {
    int length = json ? -1 : length();
    Optional<EventTape> events =
        length < 0
            ? Optional.empty()
            : BlockScanner.scan(buffer, next, next + length, firstLine, words);
    if (events.isPresent()) {
      skipRest();
    }
    return events;
  }

  /** Whether a tab stands in the present document, if it is short. */
  boolean hasTab() {
    int length = length();
    for (int at = 0; at < length; at++) {
      if (buffer[next + at] == '\t') {
        return true;
      }
    }
    return false;
  }

  /** How long the document is; negative if that is more than what is kept in memory. */
  private int length() {
    for (int at = 0; at < LONGEST_USUAL; at++) {
      if (!has(at + 1)) {
        return at;
      }
      if (buffer[next + at] == '\n' && has(at + 4) && isDashes(next + at + 1)) {
        return at + 1;
      }
    }
    return -1;
  }

  @Override
  public int read(char[] target, int offset, int length) {
    int count = run(length);
    System.arraycopy(buffer, next, target, offset, count);
    next += count;
    return count == 0 && length > 0 ? -1 : count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** How many characters, at most {@code wanted}, lie ready that belong to the document. */
  private int run(int wanted) {
    if (!inDocument || !has(1) || atSeparator()) {
      inDocument = false;
      return 0;
    }
    int end = Math.min(limit, next + wanted);
    for (int at = next; at < end; at++) {
      char c = buffer[at];
      if (c == '\n') {
        line++;
        lineLength = 0;
        if (at + 1 == end || buffer[at + 1] == '-') {
          return at + 1 - next;
        }
      } else {
        lineLength++;
        if (c < ' ' || c == NO_TEXT || c == '{') {
          inspect(c, at);
        }
      }
    }
    if (lineLength > Budget.LINE && !json && !skipping) {
      throw new UnreadableException(
          new Position(line, 1),
          "the line has more than a million characters; no manifest has, name another file");
    }
    return end - next;
  }

  private void inspect(char c, int at) {
    if (c == '{') {
      boolean twice = at > next && buffer[at - 1] == '{';
      if (twice && !json && templates.size() < MOST_TEMPLATES) {
        templates.add(new Position(line, lineLength - 1));
      }
    } else if (c == NO_TEXT && !skipping) {
      throw new UnreadableException(
          new Position(line, lineLength), "a byte here is not UTF-8; save the file as UTF-8");
    } else if (c != '\t' && c != '\r' && c != NO_TEXT && !json && !skipping) {
      throw new UnreadableException(
          new Position(line, lineLength), "a control character stands here; take it out");
    }
  }

  private boolean has(int wanted) {
    while (limit - next < wanted) {
      System.arraycopy(buffer, next, buffer, 0, limit - next);
      limit -= next;
      next = 0;
      if (limit == buffer.length) {
        buffer = Arrays.copyOf(buffer, 2 * limit);
      }
      try {
        int count = in.read(buffer, limit, buffer.length - limit);
        if (count < 0) {
          return false;
        }
        limit += count;
      } catch (IOException problem) {
        throw new UncheckedIOException(problem);
      }
    }
    return true;
  }

  /** The line of the file where the present document begins, 1-based. */
  int firstLine() {
    return firstLine;
  }

  /** Whether the present document is written in JSON. */
  boolean isJson() {
    return json;
  }

  /** What Helm says about the origin of the present document; empty if it says nothing. */
  String sourceComment() {
    return sourceComment;
  }

  /** Where double braces stand next to a line, or in it: the place where a template went wrong. */
  Optional<Position> templateNear(int wantedLine) {
    for (Position template : templates) {
      if (template.line() == wantedLine || template.line() == wantedLine - 1) {
        return Optional.of(template);
      }
    }
    return Optional.empty();
  }

  /**
   * The whole text of the present document, which counts as read then; empty if it is long.
   *
   * @throws UnreadableException if a byte of it is no text
   */
  Optional<String> shortText() {
    int length = length();
    if (length < 0) {
      return Optional.empty();
    }
    char[] text = new char[length];
    int size = 0;
    for (int count = read(text, 0, length); count > 0; count = read(text, size, length - size)) {
      size += count;
    }
    return Optional.of(new String(text, 0, size));
  }
}
