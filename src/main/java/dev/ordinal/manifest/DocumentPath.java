package dev.ordinal.manifest;

import java.util.Arrays;

/** Where in a document the reader stands, in Kubernetes' own notation. */
final class DocumentPath {

  private String[] keys = new String[16];
  private int[] indexes = new int[16];
  private int depth;

  /** Goes into a mapping or sequence. */
  void enter() {
    if (depth == keys.length) {
      keys = Arrays.copyOf(keys, 2 * depth);
      indexes = Arrays.copyOf(indexes, 2 * depth);
    }
    keys[depth] = null;
    indexes[depth] = -1;
    depth++;
  }

  void leave() {
    depth--;
  }

  /** Names the key whose value is read next. */
  void key(String key) {
    keys[depth - 1] = key;
  }

  /** Counts an item that is read next. */
  void item() {
    indexes[depth - 1]++;
  }

  int depth() {
    return depth;
  }

  /** Whether the mapping that is being read is the value of a key of the root. */
  boolean isUnder(String key) {
    return depth == 2 && key.equals(keys[0]);
  }

  /** Starts afresh at the root. */
  void clear() {
    depth = 0;
  }

  /** The path to the key or item that is being read, {@code spec.containers[0].image}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      if (keys[i] == null) {
        text.append('[').append(indexes[i]).append(']');
      } else if (isName(keys[i])) {
        text.append(text.length() == 0 ? "" : ".").append(keys[i]);
      } else {
        text.append('[').append(keys[i]).append(']');
      }
    }
    return text.toString();
  }

  private static boolean isName(String key) {
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      boolean fits =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || c == '_'
              || c == '-';
      if (!fits) {
        return false;
      }
    }
    return true;
  }
}
