package dev.ordinal.manifest;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Tabs that kubectl's reader takes for blanks, as in {@code name:<tab>web}, and SnakeYAML refuses:
 * behind something else on the line. A tab in the indentation, or behind the dash of a list, is
 * refused by both.
 */
final class SeparatingTabs {

  private static final int MOST = 100;

  private SeparatingTabs() {}

  /**
   * The text with blanks for such tabs; all else, and every position, stays as it is.
   *
   * @param text one document that a tab stands in
   */
  static String asBlanks(String text) {
    StringBuilder blanks = new StringBuilder(text);
    for (int i = 0; i < MOST; i++) {
      int at = refused(blanks.toString());
      if (at < 0 || at >= text.length() || blanks.charAt(at) != '\t' || !separates(text, at)) {
        break;
      }
      blanks.setCharAt(at, ' ');
    }
    return blanks.toString();
  }

  /** Where SnakeYAML stops; negative if it reads the whole text. */
  private static int refused(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    ParserImpl parser = new ParserImpl(new StreamReader(text), options);
    try {
      while (!parser.getEvent().is(Event.ID.StreamEnd)) {
        // only the end of it is of interest
      }
    } catch (MarkedYAMLException problem) {
      return problem.getProblemMark() == null ? -1 : index(text, problem);
    } catch (YAMLException problem) {
      return -1;
    }
    return -1;
  }

  private static int index(String text, MarkedYAMLException problem) {
    int line = 0;
    int start = 0;
    while (line < problem.getProblemMark().getLine() && start >= 0) {
      start = text.indexOf('\n', start) + 1;
      line++;
    }
    int column = problem.getProblemMark().getColumn();
    return text.codePointCount(start, text.length()) < column
        ? text.length()
        : text.offsetByCodePoints(start, column);
  }

  private static boolean separates(String text, int tab) {
    int start = text.lastIndexOf('\n', tab) + 1;
    String before = text.substring(start, tab).strip();
    return !before.isEmpty()
        && !before.equals("-")
        && !before.endsWith(" -")
        && !before.equals("?")
        && !before.equals(":");
  }
}
