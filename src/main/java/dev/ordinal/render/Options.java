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
public record Options(boolean colour, boolean detail, int width, Optional<Severity> failOn) {

  /** For a file or a pipe: no colour, folded, 100 columns, failing on medium. */
  public static final Options PLAIN = new Options(false, false, 100, Optional.of(Severity.MEDIUM));

  public Options withColour(boolean wanted) {
    return new Options(wanted, detail, width, failOn);
  }

  public Options withDetail(boolean wanted) {
    return new Options(colour, wanted, width, failOn);
  }

  public Options withFailOn(Optional<Severity> severity) {
    return new Options(colour, detail, width, severity);
  }

  /** True if a violation of this severity counts as a failure. */
  boolean fails(Severity severity) {
    return failOn.isPresent() && severity.atLeast(failOn.get());
  }
}
