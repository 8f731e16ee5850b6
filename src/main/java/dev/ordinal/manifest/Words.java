package dev.ordinal.manifest;

import java.util.Arrays;

/**
 * Strings that come again and again, such as keys and names of kinds, so that each is in memory
 * once and is not made anew for every file. Threads may share it without a lock: where two meet, a
 * word is made once more.
 */
final class Words {

  /**
   * @param characters of the text, which compare faster than the text itself
   */
  private record Word(String text, char[] characters) {

    boolean isIn(char[] all, int from, int length) {
      return Arrays.equals(characters, 0, characters.length, all, from, from + length);
    }
  }

  private static final int SLOTS = 1 << 12;
  private static final int LONGEST = 64;

  private final Word[] known = new Word[SLOTS];

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
    Word word = known[slot];
    if (word == null || !word.isIn(text, from, length)) {
      word =
          new Word(new String(text, from, length), Arrays.copyOfRange(text, from, from + length));
      known[slot] = word;
    }
    return word.text();
  }
}
