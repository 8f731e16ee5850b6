package dev.ordinal.render;

import java.nio.charset.StandardCharsets;

/** Writes file names as URI references. */
final class Uris {

  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

  private Uris() {}

  /** A reference relative to the repository; an absolute path becomes a {@code file:} URI. */
  static String relative(String file) {
    StringBuilder uri = new StringBuilder(file.startsWith("/") ? "file://" : "");
    for (byte one : file.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (one & 0xff);
      if (PLAIN.indexOf(character) >= 0) {
        uri.append(character);
      } else {
        uri.append('%').append(String.format("%02X", one & 0xff));
      }
    }
    return uri.toString();
  }
}
