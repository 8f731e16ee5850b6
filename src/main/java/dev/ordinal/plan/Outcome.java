package dev.ordinal.plan;

/** How the plan of a set ends, worst first. */
public enum Outcome {
  /** There were not enough syncs. */
  LIMIT("limit"),
  /** The controller fails again and again. */
  FAILING("failing"),
  /** The API server refuses the change. */
  REJECTED("rejected"),
  /** It ends waiting for what only a person ends. */
  BLOCKED("blocked"),
  /** It ends waiting for something that may end by itself. */
  WAITS("waits"),
  /** It settles, if every wait for readiness ends. */
  CONVERGES("converges"),
  /** Nothing happens. */
  UNCHANGED("unchanged");

  private final String word;

  Outcome(String word) {
    this.word = word;
  }

  /** The word of JSON. */
  public String word() {
    return word;
  }

  /** The worse of two. */
  public Outcome or(Outcome other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** Whether the desired state is reached without anybody's help. */
  public boolean reached() {
    return this == CONVERGES || this == UNCHANGED;
  }
}
