package dev.ordinal.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoTimeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-01-31T12:00:00Z | 2024-01-31T12:00:00Z | 2024-01-31T12:00:00.000000Z",
        "2024-01-31T00:30:05.1234567891+01:00 | 2024-01-30T23:30:05Z | 2024-01-30T23:30:05.123456Z",
        "2024-12-31T23:59:59,5-00:30 | 2025-01-01T00:29:59Z | 2025-01-01T00:29:59.500000Z"
      })
  void isWrittenInUtc(String text, String seconds, String micros) {
    GoTime time = GoTime.parse(text).orElseThrow();
    assertEquals(seconds, time.seconds());
    assertEquals(micros, time.micros());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2024-01-31",
        "2024-01-31T12:00Z",
        "2024-01-31t12:00:00z",
        "2024-02-30T12:00:00Z",
        "2024-01-31T24:00:00Z",
        "2024-01-31T12:00:00",
        "2024-01-31T12:00:00.Z",
        "2024-01-31T12:00:00+1:00",
        "2024-01-31T12:00:00 01:00"
      })
  void isRefused(String text) {
    assertTrue(GoTime.parse(text).isEmpty());
  }
}
