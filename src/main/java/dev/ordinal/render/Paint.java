package dev.ordinal.render;

import dev.ordinal.conclusion.Severity;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ANSI colours, or none. A colour only repeats what the words say. */
final class Paint {

  private static final Pattern CODE = Pattern.compile("\u001b\\[[0-9;]*m");
  private static final String RESET = "\u001b[0m";

  private final boolean on;

  Paint(View view) {
    this.on = view.colour();
  }

  String severity(Severity severity, String text) {
    return switch (severity) {
      case CRITICAL -> paint("\u001b[1;31m", text);
      case HIGH -> paint("\u001b[31m", text);
      case MEDIUM -> paint("\u001b[33m", text);
      case LOW -> paint("\u001b[36m", text);
    };
  }

  String bad(String text) {
    return paint("\u001b[1;31m", text);
  }

  String good(String text) {
    return paint("\u001b[32m", text);
  }

  String strong(String text) {
    return paint("\u001b[1m", text);
  }

  String faint(String text) {
    return paint("\u001b[2m", text);
  }

  /**
   * A text without control characters but for colours: the worst that a text of unknown origin can
   * do is to look like ours.
   */
  String visible(String text) {
    if (!on || text.indexOf('\u001b') < 0) {
      return Printable.visible(text);
    }
    StringBuilder safe = new StringBuilder(text.length());
    int from = 0;
    for (Matcher code = CODE.matcher(text); code.find(); from = code.end()) {
      safe.append(Printable.visible(text.substring(from, code.start()))).append(code.group());
    }
    return safe.append(Printable.visible(text.substring(from))).toString();
  }

  private String paint(String code, String text) {
    return on ? code + text + RESET : text;
  }
}
