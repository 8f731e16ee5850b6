package dev.ordinal.cli;

/**
 * The documented exit codes; where several apply, the one that stands first here.
 *
 * <p>None of them is 3, which a JVM uses for itself, and 1 is never the end of a crash.
 */
public enum ExitCode {
  /** A defect of Ordinal itself. */
  INTERNAL(70),
  /** The command line is wrong. */
  USAGE(64),
  /** A file that was named is not there. */
  INPUT_MISSING(66),
  /** Something could not be read; all that could be read was judged. */
  UNREADABLE(65),
  /** The plan that was to be verified is stale. */
  STALE(5),
  /** The plan does not reach the desired state by itself, or the API server refuses something. */
  NOT_REACHED(4),
  /** Violations at or above {@code --fail-on}. */
  VIOLATIONS(1),
  /** With {@code --detailed-exitcode}: there are changes. */
  CHANGES(2),
  /** Nothing to report at or above {@code --fail-on}. */
  OK(0);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }

  /** The one of the two that counts where both apply. */
  public ExitCode or(ExitCode other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
