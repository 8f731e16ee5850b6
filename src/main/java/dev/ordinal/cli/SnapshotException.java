package dev.ordinal.cli;

/** A cluster that cannot be read; the message says which list failed and what kubectl said. */
final class SnapshotException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SnapshotException(String message) {
    super(message);
  }
}
