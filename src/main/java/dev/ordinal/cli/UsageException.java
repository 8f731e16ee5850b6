package dev.ordinal.cli;

/**
 * A command line that cannot be carried out; ends in {@link ExitCode#USAGE} with the message on
 * standard error.
 */
class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
