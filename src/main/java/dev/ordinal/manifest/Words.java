package dev.ordinal.manifest;

/**
 * Strings that come again and again, such as keys and names of kinds, so that each is in memory
 * once and is not made anew for every file. Threads may share it without a lock: where two meet, a
 * word is made once more.
 */
final class Words {

  private static final int SLOTS = 1 << 12;
  private static final int LONGEST = 64;

  private final String[] known = new String[SLOTS];

  /** The string of some characters. */
  String of(char[] text, int from, int length) {
    if (length > LONGEST) {
      return new String(text, from, length);
    }
    int hash = 0;
    for (int i = from; i < from + length; i++) {
      hash = 31 * hash + text[i];
    }
    int slot = (hash ^ hash >>> 16) & SLOTS - 1;
    String word = known[slot];
    if (word == null || !isSame(word, text, from, length)) {
      word = new String(text, from, length);
      known[slot] = word;
    }
    return word;
  }

  private static boolean isSame(String word, char[] text, int from, int length) {
    if (word.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (word.charAt(i) != text[from + i]) {
        return false;
      }
    }
    return true;
  }
}
