package dev.ordinal.plan;

import dev.ordinal.conclusion.SyncError;

/** What the API server makes of a write. */
enum Write {
  DONE(null),
  UNCHANGED(null),
  ALREADY_EXISTS(SyncError.ALREADY_EXISTS),
  REJECTED(SyncError.REJECTED),
  NOT_FOUND(SyncError.OTHER);

  private final SyncError error;

  Write(SyncError error) {
    this.error = error;
  }

  /** Whether the server refused it. */
  boolean refused() {
    return error != null;
  }

  /** The class of the refusal. */
  SyncError error() {
    return error;
  }
}
