package dev.ordinal.manifest;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as Go prints them, because kubectl sends what Go prints. */
final class GoNumber {

  private GoNumber() {}

  /** As {@code encoding/json} prints a float64: an exponent below 1e-6 and from 1e21 on. */
  static String json(double number) {
    double size = Math.abs(number);
    if (number == 0) {
      return 1 / number < 0 ? "-0" : "0";
    }
    BigDecimal decimal = shortest(number);
    return size < 1e-6 || size >= 1e21 ? exponent(decimal, 1) : decimal.toPlainString();
  }

  /** As {@code FormatFloat(x, 'g', -1, 32)} prints it, which the converter does with a key. */
  static String key(double number) {
    float single = (float) number;
    if (Float.isNaN(single) || Float.isInfinite(single)) {
      return Float.isNaN(single) ? ".nan" : single > 0 ? ".inf" : "-.inf";
    }
    if (single == 0) {
      return 1 / single < 0 ? "-0" : "0";
    }
    BigDecimal decimal = new BigDecimal(Float.toString(single)).stripTrailingZeros();
    int magnitude = decimal.precision() - decimal.scale() - 1;
    return magnitude < -4 || magnitude >= 6 ? exponent(decimal, 2) : decimal.toPlainString();
  }

  /** The fewest digits that mean this number; Java before 19 sometimes prints more. */
  private static BigDecimal shortest(double number) {
    BigDecimal exact = new BigDecimal(number);
    BigDecimal rounded = exact.round(new MathContext(15));
    for (int digits = 16; rounded.doubleValue() != number; digits++) {
      rounded = exact.round(new MathContext(digits));
    }
    return rounded.stripTrailingZeros();
  }

  private static String exponent(BigDecimal decimal, int digits) {
    String unscaled = decimal.unscaledValue().abs().toString();
    int magnitude = unscaled.length() - decimal.scale() - 1;
    StringBuilder text = new StringBuilder(decimal.signum() < 0 ? "-" : "");
    text.append(unscaled.charAt(0));
    if (unscaled.length() > 1) {
      text.append('.').append(unscaled, 1, unscaled.length());
    }
    text.append('e').append(magnitude < 0 ? '-' : '+');
    String size = Integer.toString(Math.abs(magnitude));
    return text.append("0".repeat(Math.max(0, digits - size.length()))).append(size).toString();
  }
}
