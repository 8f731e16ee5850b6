package dev.ordinal.fact;

/** What a change of a field does. */
public enum Effect {
  REFUSED("refused"),
  RESTARTS_PODS("restartsPods"),
  NEW_PODS_ONLY("newPodsOnly"),
  IN_PLACE("inPlace"),
  NONE("none");

  private final String word;

  Effect(String word) {
    this.word = word;
  }

  /** The word of JSON. */
  public String word() {
    return word;
  }
}
