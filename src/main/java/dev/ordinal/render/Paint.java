package dev.ordinal.render;

import dev.ordinal.conclusion.Severity;

/** ANSI colours, or none. A colour only repeats what the words say. */
final class Paint {

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

  private String paint(String code, String text) {
    return on ? code + text + RESET : text;
  }
}
