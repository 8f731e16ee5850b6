package dev.ordinal.conclusion;

import dev.ordinal.fact.ObjectRef;

/**
 * What stays the same about a violation when the file is edited elsewhere, renamed or moved, and
 * when the message is worded anew: the rule, the object, and the field with list elements by name.
 */
final class Fingerprint {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Fingerprint() {}

  /**
   * The fingerprint of a violation, 16 hexadecimal digits. FNV-1a is enough: nobody gains by a
   * collision, and a digest of java.security costs start-up time.
   */
  static String of(Violation violation) {
    ObjectRef object = violation.place().object();
    long hash = FNV_OFFSET;
    hash = add(hash, violation.rule());
    hash = add(hash, object.kind());
    hash = add(hash, object.namespace());
    hash = add(hash, object.name());
    hash = add(hash, violation.place().stablePath());
    String digits = Long.toHexString(hash);
    return "0".repeat(16 - digits.length()) + digits;
  }

  private static long add(long hash, String text) {
    long sum = hash;
    for (int i = 0; i < text.length(); i++) {
      sum = (sum ^ text.charAt(i)) * FNV_PRIME;
    }
    // A separator, so that ("ab", "c") and ("a", "bc") differ.
    return (sum ^ 0xffff) * FNV_PRIME;
  }
}
