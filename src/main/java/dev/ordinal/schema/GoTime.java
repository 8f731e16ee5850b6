package dev.ordinal.schema;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A moment as Go reads and writes it by RFC 3339: seconds are required, the letters are capitals,
 * any number of digits may follow the second.
 *
 * @param utc the moment without its offset
 */
public record GoTime(LocalDateTime utc) {

  private static final String SHAPE = "0000-00-00T00:00:00";
  private static final int MICRO_DIGITS = 6;

  /** Empty for text that is no such moment. */
  public static Optional<GoTime> parse(String text) {
    int end = endOfFraction(text);
    if (!hasShape(text, SHAPE) || end < 0) {
      return Optional.empty();
    }
    try {
      LocalDateTime local =
          LocalDateTime.of(
              number(text, 0, 4),
              number(text, 5, 7),
              number(text, 8, 10),
              number(text, 11, 13),
              number(text, 14, 16),
              number(text, 17, 19),
              nanos(text, end));
      return offsetMinutes(text.substring(end)).map(east -> new GoTime(local.minusMinutes(east)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int endOfFraction(String text) {
    int end = SHAPE.length();
    if (end >= text.length() || text.charAt(end) != '.' && text.charAt(end) != ',') {
      return end;
    }
    int digits = end + 1;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    return digits > end + 1 ? digits : -1;
  }

  private static int nanos(String text, int end) {
    String digits = end > SHAPE.length() ? text.substring(SHAPE.length() + 1, end) : "";
    return Integer.parseInt((digits + "000000000").substring(0, 9));
  }

  private static Optional<Long> offsetMinutes(String zone) {
    if (zone.equals("Z")) {
      return Optional.of(0L);
    }
    boolean west = zone.startsWith("-");
    if (zone.length() != 6
        || !hasShape(zone.substring(1), "00:00")
        || !west && zone.charAt(0) != '+') {
      return Optional.empty();
    }
    long hours = number(zone, 1, 3);
    long minutes = number(zone, 4, 6);
    if (hours > 24 || minutes >= 60) {
      return Optional.empty();
    }
    return Optional.of((west ? -1 : 1) * (hours * 60 + minutes));
  }

  private static boolean hasShape(String text, String shape) {
    if (text.length() < shape.length()) {
      return false;
    }
    for (int i = 0; i < shape.length(); i++) {
      char at = text.charAt(i);
      if (shape.charAt(i) == '0' ? at < '0' || at > '9' : at != shape.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text.substring(from, to));
  }

  /** {@code 2024-01-31T12:00:00Z}. */
  String seconds() {
    String text = utc.truncatedTo(ChronoUnit.SECONDS).toString();
    return (text.length() == SHAPE.length() ? text : text + ":00") + "Z";
  }

  /** {@code 2024-01-31T12:00:00.000000Z}. */
  String micros() {
    String digits = Integer.toString(utc.getNano() / 1000);
    String seconds = seconds();
    return seconds.substring(0, seconds.length() - 1)
        + "."
        + "0".repeat(MICRO_DIGITS - digits.length())
        + digits
        + "Z";
  }
}
