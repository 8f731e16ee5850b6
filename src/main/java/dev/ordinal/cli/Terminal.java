package dev.ordinal.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a command talks to.
 *
 * @param interactive whether standard output is a terminal, so that colour and folding make sense
 * @param scratch a snapshot that is gone when the command ends, so that nobody can look a place up
 *     in it; empty if there is none
 */
public record Terminal(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean interactive,
    Map<String, String> environment,
    Optional<Path> scratch) {

  public Terminal(
      InputStream in,
      PrintStream out,
      PrintStream err,
      boolean interactive,
      Map<String, String> environment) {
    this(in, out, err, interactive, environment, Optional.empty());
  }

  /** The same with another standard input. */
  Terminal reading(InputStream other) {
    return new Terminal(other, out, err, interactive, environment, scratch);
  }

  /** The same with a snapshot that was taken for this command alone. */
  Terminal withScratch(Path snapshot) {
    return new Terminal(in, out, err, interactive, environment, Optional.of(snapshot));
  }
}
