package dev.ordinal.schema;

import java.util.Optional;

/**
 * What follows the digits of a quantity.
 *
 * @param exponent of ten, or of two if the format is binary
 */
record QuantitySuffix(Format format, int exponent) {

  enum Format {
    /** {@code m}, {@code k}, {@code M}. */
    DECIMAL,
    /** {@code Ki}, {@code Mi}. */
    BINARY,
    /** {@code e3}. */
    EXPONENT
  }

  private static final String[] DECIMALS = {"n", "u", "m", "", "k", "M", "G", "T", "P", "E"};
  private static final String[] BINARIES = {"", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"};
  private static final int SMALLEST_DECIMAL = -9;

  /** Empty if there is no such suffix. */
  static Optional<QuantitySuffix> parse(String text) {
    for (int i = 0; i < DECIMALS.length; i++) {
      if (DECIMALS[i].equals(text)) {
        return Optional.of(new QuantitySuffix(Format.DECIMAL, SMALLEST_DECIMAL + 3 * i));
      }
    }
    for (int i = 1; i < BINARIES.length; i++) {
      if (BINARIES[i].equals(text)) {
        return Optional.of(new QuantitySuffix(Format.BINARY, 10 * i));
      }
    }
    return exponent(text);
  }

  private static Optional<QuantitySuffix> exponent(String text) {
    if (text.length() < 2 || Character.toLowerCase(text.charAt(0)) != 'e') {
      return Optional.empty();
    }
    try {
      return Optional.of(new QuantitySuffix(Format.EXPONENT, Integer.parseInt(text.substring(1))));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  static String binary(int exponent) {
    return BINARIES[exponent / 10];
  }

  /** Beyond {@code E} the server has no suffix and writes none, a fault that is kept here. */
  static String decimal(int exponent, Format format) {
    if (format == Format.EXPONENT) {
      return exponent == 0 ? "" : "e" + exponent;
    }
    int index = (exponent - SMALLEST_DECIMAL) / 3;
    return index >= 0 && index < DECIMALS.length ? DECIMALS[index] : "";
  }
}
