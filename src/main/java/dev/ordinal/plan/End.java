package dev.ordinal.plan;

/** How a run of syncs ends. */
public enum End {
  /** A sync did nothing, and every replica is there, available, and as it should be. */
  SETTLED("settled"),
  /** A sync did nothing, and that is not so. */
  WAITING("waiting"),
  /** A sync did nothing but end in an error, and would again. */
  FAILING("failing"),
  /** There were not enough syncs. */
  LIMIT("limit");

  private final String word;

  End(String word) {
    this.word = word;
  }

  /** The word of JSON: {@code settled}. */
  public String word() {
    return word;
  }
}
