package dev.ordinal.render;

import java.util.List;

/** Lays out sentences. */
final class Prose {

  private Prose() {}

  /** {@code 1 violation}, {@code 3 violations}. */
  static String count(int number, String noun) {
    return number + " " + plural(number, noun);
  }

  /** {@code violation} or {@code violations}. */
  static String plural(int number, String noun) {
    if (number == 1) {
      return noun;
    }
    return noun.endsWith("y") && !noun.endsWith("ay")
        ? noun.substring(0, noun.length() - 1) + "ies"
        : noun + "s";
  }

  /** {@code a, b and 3 more}. */
  static String some(List<String> names, int most) {
    return names.size() <= most
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, most)) + " and " + (names.size() - most) + " more";
  }

  /** A text as a sentence: with a full stop, if it has no end of its own. */
  static String sentence(String text) {
    if (text.isEmpty()) {
      return text;
    }
    char last = text.charAt(text.length() - 1);
    return last == '.' || last == '!' || last == '?' || last == '…' ? text : text + ".";
  }

  /**
   * A text behind a label, wrapped at blanks; further lines are indented to where the text began.
   *
   * @param label what stands before the first line, blanks included
   * @param width columns; a longer word gets a line of its own
   * @return without a line break at the end
   */
  static String wrap(String label, String text, int width) {
    String indent = " ".repeat(label.length());
    StringBuilder out = new StringBuilder(label);
    int column = label.length();
    for (String word : text.split(" ")) {
      if (column > indent.length() && column + 1 + word.length() > width) {
        out.append('\n').append(indent);
        column = indent.length();
      }
      if (column > indent.length()) {
        out.append(' ');
        column++;
      }
      out.append(word);
      column += word.length();
    }
    return out.toString();
  }
}
