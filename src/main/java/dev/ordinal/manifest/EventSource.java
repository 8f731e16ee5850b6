package dev.ordinal.manifest;

/**
 * What a document consists of, one event after the other, whether it is written in YAML or JSON. A
 * key is a scalar. All methods but {@link #next} speak of the event that it returned last.
 */
interface EventSource {

  /** One event. {@code END} comes after the last event of the text. */
  enum Event {
    MAP_START,
    MAP_END,
    LIST_START,
    LIST_END,
    SCALAR,
    ALIAS,
    END
  }

  /**
   * Moves on.
   *
   * @throws UnreadableException if the text is not what it should be
   */
  Event next();

  /** Where the event stands. */
  Position position();

  /** The value of a scalar. */
  ScalarNode scalar();

  /** A scalar as the key of a mapping. */
  String key();

  /** Whether a scalar is YAML's merge key. */
  boolean isMergeKey();

  /** The name of an alias, or that of the anchor before any other event; empty without one. */
  String anchor();
}
