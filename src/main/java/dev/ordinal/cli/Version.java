package dev.ordinal.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which program this is, written down by the build.
 *
 * @param number such as {@code 1.0.0}
 * @param rulesDigest of all rules, {@code sha256:…}
 */
record Version(String number, String rulesDigest) {

  static Version current() {
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return new Version(
          properties.getProperty("version"), "sha256:" + properties.getProperty("rules"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
