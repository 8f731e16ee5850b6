package dev.ordinal.render;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Renders in memory. */
final class Rendered {

  private Rendered() {}

  static <T> String text(Format<T> format, T result) {
    return text(format, result, View.PLAIN);
  }

  static <T> String text(Format<T> format, T result, View view) {
    StringWriter out = new StringWriter();
    try {
      format.write(result, view, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
