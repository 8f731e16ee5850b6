package dev.ordinal.manifest;

/**
 * What one document may cost, so that hostile input ends in a message and not in a hang. The API
 * server takes no request above 3 MB; whatever is larger than this is no manifest. An item of a
 * List counts as a document.
 */
final class Budget {

  /** How deep mappings and sequences may be nested. */
  static final int DEPTH = 200;

  /** How many nodes a document may have; aliases count as often as they are used. */
  static final int NODES = 1_000_000;

  /** How many characters the keys and values of a document may have together. */
  static final int CHARACTERS = 32 << 20;

  /**
   * How many characters a line of YAML may have; JSON is often written in one line. A ConfigMap
   * holds no more than that, and SnakeYAML's time grows with the square of it.
   */
  static final int LINE = 1 << 20;

  /** How many bytes a gzipped file may unpack to. */
  static final long UNPACKED = 2L << 30;

  private Budget() {}
}
