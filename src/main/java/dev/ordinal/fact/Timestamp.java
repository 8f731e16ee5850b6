package dev.ordinal.fact;

import dev.ordinal.schema.GoTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads the API's times. */
public final class Timestamp {

  private Timestamp() {}

  /**
   * The instant that {@code metav1.Time} or {@code metav1.MicroTime} text names; empty if the text
   * is no time.
   */
  public static Optional<Instant> parse(String text) {
    return GoTime.parse(text).map(time -> time.utc().toInstant(ZoneOffset.UTC));
  }
}
