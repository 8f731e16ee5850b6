package dev.ordinal.schema;

import java.time.ZoneId;
import java.util.Set;

/** The names of time zones that the API server knows: those of the IANA database. */
final class TimeZones {

  /** Those that a Java older than the database, or one of any age, leaves out. */
  private static final Set<String> NOT_IN_JAVA =
      Set.of(
          "EST",
          "HST",
          "MST",
          "Factory",
          "America/Ciudad_Juarez",
          "America/Coyhaique",
          "Europe/Kyiv",
          "Pacific/Kanton");

  private TimeZones() {}

  /** Whether it is one of them, perhaps in one of the two folders that hold them all once more. */
  static boolean isKnown(String name) {
    String plain =
        name.startsWith("posix/") || name.startsWith("right/") ? name.substring(6) : name;
    return NOT_IN_JAVA.contains(plain) || ZoneId.getAvailableZoneIds().contains(plain);
  }
}
