package dev.ordinal.schema;

import java.util.Optional;

/**
 * A quantity split into its parts, with the liberties that Go's parser takes: {@code 1.}, {@code
 * .5} and even {@code e3} are fine.
 *
 * @param text all of it
 * @param integer the digits before the point without leading zeros; {@code 0} if there are none
 * @param fraction the digits after the point
 * @param isEmpty whether there is neither digit nor point
 */
record QuantityText(
    String text,
    boolean negative,
    String integer,
    String fraction,
    String suffix,
    boolean isEmpty) {

  private static final String SUFFIX_LETTERS = "eEinumkKMGTP";

  /** Empty for text that is no quantity; the suffix is not looked up yet. */
  static Optional<QuantityText> split(String untrimmed) {
    String text = untrimmed.strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    int start = isSign(text, 0) ? 1 : 0;
    int nonZero = skip(text, start, "0");
    int point = skipDigits(text, nonZero);
    boolean hasPoint = nonZero < text.length() && text.startsWith(".", point);
    int end = hasPoint ? skipDigits(text, point + 1) : point;
    if (!isSuffix(text, end)) {
      return Optional.empty();
    }
    return Optional.of(
        new QuantityText(
            text,
            text.charAt(0) == '-',
            point == nonZero ? "0" : text.substring(nonZero, point),
            hasPoint ? text.substring(point + 1, end) : "",
            text.substring(end),
            end == start));
  }

  private static boolean isSuffix(String text, int from) {
    int letters = skip(text, from, SUFFIX_LETTERS);
    return skipDigits(text, isSign(text, letters) ? letters + 1 : letters) == text.length();
  }

  private static boolean isSign(String text, int at) {
    return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+');
  }

  private static int skip(String text, int from, String characters) {
    int at = from;
    while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static int skipDigits(String text, int from) {
    return skip(text, from, "0123456789");
  }
}
