package dev.ordinal.conclusion;

import java.util.Locale;
import java.util.Optional;

/** How bad a violation is, worst first. */
public enum Severity {
  /** Data is lost or corrupted, or an outage nobody can undo quickly. */
  CRITICAL,
  /** An outage, or delivery is blocked. */
  HIGH,
  /** It will hurt, but not by itself and not at once. */
  MEDIUM,
  /** True, but a matter of taste, or of a product that cannot be seen. */
  LOW;

  /** The word used in rules, on the command line and in JSON: {@code critical}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The severity of a word; empty if the word is none. */
  public static Optional<Severity> of(String word) {
    for (Severity severity : values()) {
      if (severity.word().equals(word)) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }

  /** The less bad of the two. */
  public Severity lower(Severity other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** True if this is as bad as {@code other} or worse. */
  public boolean atLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
