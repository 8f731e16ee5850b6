package dev.ordinal.cli;

import dev.ordinal.manifest.Position;
import dev.ordinal.manifest.Unreadable;
import dev.ordinal.render.Places;

/** A configuration that cannot be followed; ends in {@link ExitCode#USAGE} with its place. */
final class ConfigurationException extends UsageException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong and what to do, in one line
   */
  ConfigurationException(String file, Position at, String message) {
    this(new Unreadable(file, at, message));
  }

  ConfigurationException(Unreadable problem) {
    super(Places.of(problem) + ": error: " + problem.message());
  }
}
