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

  private static final BigDecimal MEBI = BigDecimal.valueOf(1L << 20);

  /** Reads a quantity as the API server does; empty if the text is none. */
  public static Optional<Quantity> parse(String text) {
    return dev.ordinal.schema.Quantity.parse(text).map(read -> new Quantity(text, read.value()));
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

  /** The sum, in Mi if it is a whole number of them. */
  Quantity plus(Quantity other) {
    if (other.value.signum() == 0) {
      return this;
    }
    BigDecimal sum = value.add(other.value);
    boolean mebibytes = sum.remainder(MEBI).signum() == 0 && sum.signum() != 0;
    String text =
        mebibytes
            ? sum.divide(MEBI).toBigInteger() + "Mi"
            : sum.stripTrailingZeros().toPlainString();
    return value.signum() == 0 ? other : new Quantity(text, sum);
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
