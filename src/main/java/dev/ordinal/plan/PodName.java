package dev.ordinal.plan;

/**
 * The name of a Pod, taken apart as the controller does.
 *
 * @param parent the name of its set; empty if the name does not end in a number
 * @param ordinal -1 if the name does not end in a number of 32 bits
 */
record PodName(String parent, int ordinal) {

  static PodName of(String name) {
    int dash = name.lastIndexOf('-');
    if (dash < 0 || dash == name.length() - 1) {
      return new PodName("", -1);
    }
    long ordinal = 0;
    for (int i = dash + 1; i < name.length(); i++) {
      char digit = name.charAt(i);
      if (digit < '0' || digit > '9') {
        return new PodName("", -1);
      }
      ordinal = Math.min(Integer.MAX_VALUE + 1L, ordinal * 10 + digit - '0');
    }
    return new PodName(name.substring(0, dash), ordinal > Integer.MAX_VALUE ? -1 : (int) ordinal);
  }

  /** The ordinal that a name has under a parent; -1 if it has another parent or none. */
  static int ordinalIn(String name, String parent) {
    PodName parts = of(name);
    return parts.parent().equals(parent) ? parts.ordinal() : -1;
  }
}
