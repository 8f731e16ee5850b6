package dev.ordinal.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;

/**
 * An amount such as {@code 500m} or {@code 1Gi}, read and written as the API server does
 * (k8s.io/apimachinery/pkg/api/resource). Compares by value.
 *
 * <p>The server keeps the text as it was written where a cheap check finds it canonical. That check
 * lets a few odd spellings pass ({@code 1E3}, {@code 007}), which are therefore stored as written;
 * they are here too, as the bytes of a Pod template decide about a new revision.
 */
public final class Quantity implements Comparable<Quantity> {

  /** Nothing. */
  static final Quantity ZERO =
      new Quantity(BigDecimal.ZERO, QuantitySuffix.Format.DECIMAL, "0", true);

  private static final int NANO = -9;
  private static final int MILLI = -3;
  private static final int FAST_DIGITS = 18;

  /** By how many powers of ten the server multiplies in one step, whose overflow it ignores. */
  private static final Set<Integer> SINGLE_STEPS = Set.of(1, 2, 3, 6, 9);

  private static final BigDecimal MAX_BINARY = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final BigDecimal KIBI = BigDecimal.valueOf(1024);
  private static final BigInteger KIBI_INTEGER = BigInteger.valueOf(1024);

  private final BigDecimal value;
  private final QuantitySuffix.Format format;

  /** The text as written, empty if it must be made from the value. */
  private final String written;

  /** Whether the server holds 64 bits and a power of ten, instead of a number of any size. */
  private final boolean small;

  private Quantity(BigDecimal value, QuantitySuffix.Format format, String written, boolean small) {
    this.value = value;
    this.format = format;
    this.written = written;
    this.small = small;
  }

  /** Reads a quantity as Go does, after white space around it was removed; empty if it is none. */
  public static Optional<Quantity> parse(String text) {
    return QuantityText.split(text).flatMap(Quantity::of);
  }

  private static Optional<Quantity> of(QuantityText text) {
    return QuantitySuffix.parse(text.suffix()).flatMap(suffix -> of(text, suffix));
  }

  private static Optional<Quantity> of(QuantityText text, QuantitySuffix suffix) {
    if (isFast(text, suffix)) {
      return Optional.of(fast(text, suffix));
    }
    if (text.isEmpty() || Math.abs((long) suffix.exponent()) > Short.MAX_VALUE) {
      return Optional.empty();
    }
    return Optional.of(exact(text, suffix));
  }

  /** Whether the server would take its short path, the one that may keep the text. */
  private static boolean isFast(QuantityText text, QuantitySuffix suffix) {
    int digits = text.integer().length();
    if (suffix.format() == QuantitySuffix.Format.BINARY) {
      return text.fraction().isEmpty()
          && 15 - digits - (int) (suffix.exponent() * 3f / 10) - 1 >= 0;
    }
    return digits + text.fraction().length() <= FAST_DIGITS
        && (long) suffix.exponent() - text.fraction().length() >= NANO
        && suffix.exponent() <= Short.MAX_VALUE;
  }

  private static Quantity fast(QuantityText text, QuantitySuffix suffix) {
    String digits = text.integer() + text.fraction();
    long number = Long.parseLong(digits);
    boolean binary = suffix.format() == QuantitySuffix.Format.BINARY;
    int scale = binary ? 0 : suffix.exponent() - text.fraction().length();
    long factor = binary ? 1L << suffix.exponent() : 1;
    boolean keep =
        binary
            ? suffix.exponent() % 10 == 0 && (number & 7) != 0
            : scale % 3 == 0 && !digits.endsWith("000") && digits.charAt(0) != '0';
    BigDecimal value = new BigDecimal(BigInteger.valueOf(number * factor), -scale);
    return new Quantity(
        text.negative() ? value.negate() : value, suffix.format(), keep ? text.text() : "", true);
  }

  private static Quantity exact(QuantityText text, QuantitySuffix suffix) {
    BigDecimal value = new BigDecimal(new BigInteger("0" + text.integer() + text.fraction()));
    value = value.movePointLeft(text.fraction().length());
    QuantitySuffix.Format format = suffix.format();
    if (format == QuantitySuffix.Format.BINARY) {
      value = value.multiply(KIBI.pow(suffix.exponent() / 10));
    } else {
      value = value.scaleByPowerOfTen(suffix.exponent());
    }
    // What is too small to be kept is not lost: asking for something gives something.
    value = roundUp(value, NANO);
    if (format == QuantitySuffix.Format.BINARY) {
      value = value.min(MAX_BINARY);
      if (value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0) {
        format = QuantitySuffix.Format.DECIMAL;
      }
    }
    return new Quantity(text.negative() ? value.negate() : value, format, "", false);
  }

  private static BigDecimal roundUp(BigDecimal value, int scale) {
    return value.scale() > -scale ? value.setScale(-scale, RoundingMode.UP) : value;
  }

  /** The amount in units, rounded up to thousandths, as the server stores resource lists. */
  public Quantity roundedToMilli() {
    BigDecimal rounded = roundUp(value, MILLI);
    return rounded == value ? this : new Quantity(rounded, format, "", small);
  }

  /** The sum, written as this amount is; as the other if this is nothing. */
  Quantity plus(Quantity other) {
    QuantitySuffix.Format kept = value.signum() == 0 ? other.format : format;
    return new Quantity(value.add(other.value), kept, "", small && other.small);
  }

  public BigDecimal value() {
    return value;
  }

  /** Whether the server takes the amount for fractional, by its thousandths. */
  boolean isFractional() {
    return counted(-MILLI) % 1000 != 0;
  }

  /**
   * The amount in so many decimal places, rounded up, as the server counts it: in 64 bits, which
   * overflow (apimachinery, resource.Quantity: ScaledValue, positiveScaleInt64).
   */
  long counted(int places) {
    BigInteger amount = value.movePointRight(places).setScale(0, RoundingMode.UP).toBigInteger();
    boolean noticed = small && !SINGLE_STEPS.contains(places - value.scale());
    return noticed && amount.bitLength() >= Long.SIZE ? 0 : amount.longValue();
  }

  /** The text that the server stores. */
  public String canonical() {
    if (!written.isEmpty()) {
      return written;
    }
    if (value.signum() == 0) {
      return "0";
    }
    boolean binary =
        format == QuantitySuffix.Format.BINARY
            && value.abs().compareTo(KIBI) >= 0
            && value.stripTrailingZeros().scale() <= 0;
    return binary ? binaryText() : decimalText();
  }

  private String binaryText() {
    BigInteger amount = value.toBigIntegerExact();
    int exponent = 0;
    BigInteger[] parts = amount.divideAndRemainder(KIBI_INTEGER);
    while (parts[1].signum() == 0) {
      amount = parts[0];
      exponent += 10;
      parts = amount.divideAndRemainder(KIBI_INTEGER);
    }
    return amount + QuantitySuffix.binary(exponent);
  }

  private String decimalText() {
    BigDecimal stripped = value.stripTrailingZeros();
    int exponent = Math.floorDiv(-stripped.scale(), 3) * 3;
    BigInteger amount = stripped.scaleByPowerOfTen(-exponent).toBigIntegerExact();
    return amount + QuantitySuffix.decimal(exponent, format);
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
    return canonical();
  }
}
