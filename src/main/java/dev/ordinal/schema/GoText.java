package dev.ordinal.schema;

/** Texts as Go prints them, where the server's messages quote the user. */
final class GoText {

  private GoText() {}

  /** A string in quotes, as {@code %q} prints it. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    text.codePoints().forEach(c -> append(quoted, c));
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, int c) {
    switch (c) {
      case '"', '\\' -> quoted.append('\\').append((char) c);
      case 7 -> quoted.append("\\a");
      case '\b' -> quoted.append("\\b");
      case '\f' -> quoted.append("\\f");
      case '\n' -> quoted.append("\\n");
      case '\r' -> quoted.append("\\r");
      case '\t' -> quoted.append("\\t");
      case 11 -> quoted.append("\\v");
      default -> {
        if (isPrintable(c)) {
          quoted.appendCodePoint(c);
        } else if (c < 0x80) {
          quoted.append(String.format("\\x%02x", c));
        } else {
          quoted.append(String.format(c < 0x10000 ? "\\u%04x" : "\\U%08x", c));
        }
      }
    }
  }

  private static boolean isPrintable(int c) {
    return c == ' '
        || switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.UNASSIGNED,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.SPACE_SEPARATOR ->
              false;
          default -> true;
        };
  }

  /**
   * What Go's netip package says about a text that is no address in its eyes: it does not take
   * leading zeros, which the server does.
   *
   * @see <a href="https://pkg.go.dev/net/netip#ParseAddr">netip.ParseAddr</a>
   */
  static String addressFault(String text) {
    return "ParseAddr(" + quoted(text) + "): " + fault(text);
  }

  private static String fault(String text) {
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '.' -> {
          return v4Fault(text);
        }
        case ':' -> {
          return v6Fault(text);
        }
        case '%' -> {
          return "missing IPv6 address";
        }
        default -> {}
      }
    }
    return "unable to parse IP";
  }

  private static String v4Fault(String text) {
    int value = 0;
    int digits = 0;
    int dots = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (NameFormats.isDigit(c)) {
        if (digits == 1 && value == 0) {
          return "IPv4 field has octet with leading zero";
        }
        value = value * 10 + c - '0';
        digits++;
        if (value > 255) {
          return "IPv4 field has value >255";
        }
      } else if (c != '.') {
        return "unexpected character" + at(text, i);
      } else {
        if (digits == 0 || i == text.length() - 1) {
          return "IPv4 field must have at least one digit" + at(text, i);
        }
        if (++dots > 3) {
          return "IPv4 address too long";
        }
        value = 0;
        digits = 0;
      }
    }
    return "IPv4 address too short";
  }

  private static String v6Fault(String text) {
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && Character.digit(text.charAt(end), 16) >= 0) {
        end++;
      }
      boolean first = start == 0 && text.startsWith("::");
      if (end == start && !first && text.charAt(start) != ':') {
        return "each colon-separated field must have at least one digit" + at(text, start);
      }
      if (end - start > 4) {
        return "each group must have 4 or less digits" + at(text, start);
      }
      if (end < text.length() && text.charAt(end) != ':') {
        return "unexpected character, want colon" + at(text, end);
      }
      start = end + 1;
    }
    return "address string too short";
  }

  private static String at(String text, int index) {
    return " (at " + quoted(text.substring(index)) + ")";
  }
}
