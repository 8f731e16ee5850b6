package dev.ordinal.conclusion;

/** The classes of errors that end a sync; where several apply, the first counts. */
public enum SyncError {
  CLAIM_TERMINATING("claim-terminating"),
  ALREADY_EXISTS("already-exists"),
  REJECTED("rejected"),
  OTHER("other");

  private final String word;

  SyncError(String word) {
    this.word = word;
  }

  /** The word of JSON: {@code claim-terminating}. */
  public String word() {
    return word;
  }
}
