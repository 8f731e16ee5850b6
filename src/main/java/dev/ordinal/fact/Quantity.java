package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A quantity of the API, comparable exactly: {@code 1Gi} equals {@code 1024Mi}, {@code 1} equals
 * {@code 1000m} (apimachinery/pkg/api/resource).
 *
 * @param text as written
 * @param value its exact value
 */
public record Quantity(String text, BigDecimal value) implements Comparable<Quantity> {

  private static final String DECIMAL_SUFFIXES = "numkMGTPE";
  private static final int[] DECIMAL_EXPONENTS = {-9, -6, -3, 3, 6, 9, 12, 15, 18};
  private static final String BINARY_SUFFIXES = "KMGTPE";

  /** Reads a quantity; empty if the text is none. */
  public static Optional<Quantity> parse(String text) {
    int end = text.length();
    while (end > 0 && !isDigitOrDot(text.charAt(end - 1))) {
      end--;
    }
    String suffix = text.substring(end);
    String number = text.substring(0, end);
    BigDecimal unit = unit(suffix);
    if (unit == null || number.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Quantity(text, new BigDecimal(number).multiply(unit)));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  /** The quantity under a key; null if there is none or it cannot be read. */
  static Quantity from(MapNode parent, String key) {
    return parent.text(key).flatMap(Quantity::parse).orElse(null);
  }

  /** The quantities of a mapping such as {@code requests}, by resource. */
  static Map<String, Quantity> allOf(MapNode map) {
    if (map.isEmpty()) {
      return Map.of();
    }
    Map<String, Quantity> quantities = new LinkedHashMap<>();
    for (String resource : map.keys()) {
      map.text(resource).flatMap(Quantity::parse).ifPresent(q -> quantities.put(resource, q));
    }
    return quantities;
  }

  private static boolean isDigitOrDot(char c) {
    return c >= '0' && c <= '9' || c == '.';
  }

  private static BigDecimal unit(String suffix) {
    if (suffix.isEmpty()) {
      return BigDecimal.ONE;
    }
    if (suffix.length() == 2 && suffix.charAt(1) == 'i') {
      int power = BINARY_SUFFIXES.indexOf(suffix.charAt(0));
      return power < 0 ? null : BigDecimal.valueOf(1024).pow(power + 1);
    }
    int power = suffix.length() == 1 ? DECIMAL_SUFFIXES.indexOf(suffix.charAt(0)) : -1;
    return power < 0 ? null : BigDecimal.ONE.scaleByPowerOfTen(DECIMAL_EXPONENTS[power]);
  }

  public boolean isLessThan(Quantity other) {
    return compareTo(other) < 0;
  }

  @Override
  public int compareTo(Quantity other) {
    return value.compareTo(other.value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Quantity that && value.compareTo(that.value) == 0;
  }

  @Override
  public int hashCode() {
    return value.stripTrailingZeros().hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
