package dev.ordinal.manifest;

/** How a string is written in YAML so that kubectl reads the same string again. */
final class YamlStyle {

  private YamlStyle() {}

  /** A string that may be one line of a block mapping or sequence: plain, or in quotes. */
  static String inline(String text) {
    if (isSpecial(text)) {
      return doubleQuoted(text);
    }
    ScalarNode read = PlainScalar.read(text, Position.NONE);
    if (!read.isString() || text.equals("<<") || looksLikeBase60(text) || looksLikeDay(text)) {
      return '"' + text + '"';
    }
    return isPlain(text) ? text : '\'' + text.replace("'", "''") + '\'';
  }

  /** Whether a string can be written as a literal block, that is with its lines as they are. */
  static boolean isLiteral(String text) {
    boolean lines = text.indexOf('\n') >= 0 && !text.isBlank();
    return lines
        && !text.contains(" \n")
        && text.charAt(text.length() - 1) != ' '
        && !isSpecial(text.replace("\n", ""));
  }

  /** The mark before a literal block: whether line breaks end it, and how far it is indented. */
  static String literalMark(String text) {
    char first = text.charAt(0);
    String indent = first == ' ' || first == '\n' ? "2" : "";
    if (text.charAt(text.length() - 1) != '\n') {
      return "|" + indent + "-";
    }
    boolean several = text.length() > 1 && text.charAt(text.length() - 2) == '\n';
    return "|" + indent + (several ? "+" : "");
  }

  private static boolean isPlain(String text) {
    char first = text.charAt(0);
    char second = text.length() > 1 ? text.charAt(1) : ' ';
    if ("#,[]{}&*!|>'\"%@` ".indexOf(first) >= 0 || text.endsWith(" ") || text.endsWith(":")) {
      return false;
    }
    if ((first == '-' || first == '?' || first == ':') && second == ' ') {
      return false;
    }
    return !text.contains(": ")
        && !text.contains(" #")
        && !text.startsWith("---")
        && !text.startsWith("...");
  }

  /** {@code 1:30} is a number for older readers, so kubectl puts it in quotes. */
  private static boolean looksLikeBase60(String text) {
    boolean colon = false;
    int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      colon |= c == ':';
      if (c != ':' && c != '_' && c != '.' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return colon && text.length() > start && text.charAt(start) != ':' && !text.endsWith(":");
  }

  /** {@code 2026-11-24}, with a time or without, is no text for other readers. */
  private static boolean looksLikeDay(String text) {
    int month = afterDigits(text, 0, 4);
    int day = month == 5 ? afterDigits(text, month, 2) : -1;
    if (day < 0) {
      return false;
    }
    int end = day;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    boolean timed = end + 1 < text.length() && "Tt ".indexOf(text.charAt(end)) >= 0;
    return end > day && (end == text.length() || timed && Character.isDigit(text.charAt(end + 1)));
  }

  /** The place behind some digits and a dash; negative if there are none. */
  private static int afterDigits(String text, int from, int most) {
    int to = from;
    while (to < text.length() && to < from + most && Character.isDigit(text.charAt(to))) {
      to++;
    }
    return to > from && to < text.length() && text.charAt(to) == '-' ? to + 1 : -1;
  }

  /** Whether it has a character that only an escape can write, a tab or line break included. */
  private static boolean isSpecial(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lineBreak = c == '\u0085' || c == '\u2028' || c == '\u2029';
      if (c < ' ' || c >= 0x7f && c < 0xa0 || lineBreak || c == '\ufeff' || c > '\ufffd') {
        return true;
      }
    }
    return false;
  }

  private static String doubleQuoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        case '\r' -> out.append("\\r");
        default -> {
          if (isSpecial(String.valueOf(c))) {
            out.append(String.format("\\u%04X", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
