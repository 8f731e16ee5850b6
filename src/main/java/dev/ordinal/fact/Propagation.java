package dev.ordinal.fact;

import java.util.Optional;

/** What becomes of the objects that a deleted object owns, as {@code kubectl --cascade} has it. */
public enum Propagation {
  /** The object goes first, and the garbage collector deletes what it owned. */
  BACKGROUND("background"),
  /** What it owned stays, without an owner. */
  ORPHAN("orphan"),
  /** The object goes when all that it owned is gone. */
  FOREGROUND("foreground");

  private final String word;

  Propagation(String word) {
    this.word = word;
  }

  /** The word of kubectl and of JSON. */
  public String word() {
    return word;
  }

  /** The propagation of a word; empty if there is none. */
  public static Optional<Propagation> of(String word) {
    for (Propagation one : values()) {
      if (one.word.equals(word)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
