package dev.ordinal.manifest;

/** Stops the reading of one document; what was read before it and the next documents stand. */
final class UnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Position position;

  UnreadableException(Position position, String message) {
    super(message, null, false, false);
    this.position = position;
  }

  Position position() {
    return position;
  }
}
