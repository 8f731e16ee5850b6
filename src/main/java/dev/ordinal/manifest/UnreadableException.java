package dev.ordinal.manifest;

/** Stops the reading of one document; what was read before it and the next documents stand. */
public final class UnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Position position;

  /**
   * @param message what is wrong and what to do, in one line, without the place
   */
  public UnreadableException(Position position, String message) {
    super(message, null, false, false);
    this.position = position;
  }

  /** Where reading stopped. */
  public Position position() {
    return position;
  }
}
