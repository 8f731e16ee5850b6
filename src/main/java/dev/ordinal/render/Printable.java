package dev.ordinal.render;

import java.nio.charset.StandardCharsets;

/** Makes text of unknown origin safe to show: one line, no control characters, not endless. */
public final class Printable {

  /** Longer texts are cut in what people read; JSON has them in full. */
  static final int LIMIT = 1000;

  private Printable() {}

  /**
   * A text as one line of at most {@link #LIMIT} characters and a note. A control character becomes
   * its escape, so that a name in a manifest cannot move the cursor of a terminal.
   */
  public static String line(String text) {
    return shorten(visible(text));
  }

  /** A text with its control characters and lone surrogates as escapes, {@code \u001b}. */
  static String visible(String text) {
    int i = 0;
    while (i < text.length() && isPlain(text.charAt(i))) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder safe = new StringBuilder(text.length() + 16).append(text, 0, i);
    while (i < text.length()) {
      int character = text.codePointAt(i);
      if (isShown(character)) {
        safe.appendCodePoint(character);
      } else {
        escape(safe, character);
      }
      i += Character.charCount(character);
    }
    return safe.toString();
  }

  private static boolean isPlain(char character) {
    return character >= ' ' && character < 0x7f;
  }

  private static boolean isShown(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static void escape(StringBuilder safe, int character) {
    switch (character) {
      case '\n' -> safe.append("\\n");
      case '\r' -> safe.append("\\r");
      case '\t' -> safe.append("\\t");
      default -> {
        String digits = Integer.toHexString(character);
        safe.append("\\u").append("0".repeat(Math.max(0, 4 - digits.length()))).append(digits);
      }
    }
  }

  /** A text in which a lone surrogate, which has no UTF-8, is a question mark. */
  static String encodable(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
      }
    }
    return text;
  }

  /** A text of at most {@link #LIMIT} characters and a note of how long it was. */
  static String shorten(String text) {
    if (text.length() <= LIMIT) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LIMIT - 1)) ? LIMIT - 1 : LIMIT;
    return text.substring(0, end) + "… (" + text.length() + " characters)";
  }
}
