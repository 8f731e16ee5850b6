package dev.ordinal.render;

import java.nio.charset.StandardCharsets;

/** Puts text of unknown origin into Markdown. */
final class MarkdownText {

  private static final String SPECIAL = "\\`*_{}[]()<>#+!|~$&:";

  private MarkdownText() {}

  /**
   * A text that is shown as it is: no markup, no HTML, and neither a mention of a person nor a
   * reference to an issue, which GitHub and GitLab make of {@code @name} and {@code #1}.
   */
  static String of(String text) {
    String line = Printable.line(text);
    StringBuilder safe = new StringBuilder(line.length() + 16);
    for (int i = 0; i < line.length(); i++) {
      char character = line.charAt(i);
      if (SPECIAL.indexOf(character) >= 0) {
        safe.append('\\');
      }
      safe.append(character);
      if (character == '@' || character == '#') {
        safe.append("<!-- -->");
      }
    }
    return safe.toString();
  }

  /** A text in a code span, for what people copy. */
  static String code(String text) {
    String line = Printable.line(text);
    int longest = 0;
    int run = 0;
    for (int i = 0; i < line.length(); i++) {
      run = line.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    boolean touches = line.startsWith("`") || line.endsWith("`") || line.isBlank();
    return touches ? fence + " " + line + " " + fence : fence + line + fence;
  }

  static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
