package dev.ordinal.render;

import dev.ordinal.conclusion.Severity;
import java.util.Optional;

/**
 * What the reader of a format wants to see.
 *
 * @param colour true to mark severities with ANSI colours too; they are never the only sign
 * @param detail true to show what is folded otherwise
 * @param width columns to wrap prose at; lines that begin with a place are never wrapped
 * @param failOn violations this bad or worse count as failures; empty for none
 */
public record View(boolean colour, boolean detail, int width, Optional<Severity> failOn) {

  /** For a file or a pipe: no colour, folded, 100 columns, failing on medium. */
  public static final View PLAIN = new View(false, false, 100, Optional.of(Severity.MEDIUM));

  public View withColour(boolean wanted) {
    return new View(wanted, detail, width, failOn);
  }

  public View withDetail(boolean wanted) {
    return new View(colour, wanted, width, failOn);
  }

  public View withFailOn(Optional<Severity> severity) {
    return new View(colour, detail, width, severity);
  }

  /** True if a violation of this severity counts as a failure. */
  boolean fails(Severity severity) {
    return failOn.isPresent() && severity.atLeast(failOn.get());
  }
}
