package dev.ordinal.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

  /** What the server stores outside of resource lists, and in them: there thousandths are all. */
  @ParameterizedTest
  @CsvSource({
    "1024Mi, 1Gi, 1Gi",
    "1000m, 1, 1",
    "0.5, 500m, 500m",
    "1.5Gi, 1536Mi, 1536Mi",
    "1.1Gi, 1181116006400m, 1181116006400m",
    "1E3, 1E3, 1E3",
    "1e10, 10e9, 10e9",
    "3.0E2, 300, 300",
    "007, 007, 007",
    "+5, +5, +5",
    "-1024Mi, -1Gi, -1Gi",
    "e3, 0, 0",
    ".5, 500m, 500m",
    "0Mi, 0, 0",
    "100n, 100n, 1m",
    "1n, 1n, 1m",
    "0.0000000001, 1n, 1m",
    "1.00005, 1000050u, 1001m",
    "8Ei, 9223372036854775807, 9223372036854775807",
    "1023Ki, 1023Ki, 1023Ki",
    "512, 512, 512",
    "0.5Ki, 512, 512",
    "1000E, 1, 1",
    "1e21, 1e21, 1e21",
    "9223372036854775808, 9223372036854775808, 9223372036854775808",
  })
  void isStoredAsTheServerWritesIt(String written, String stored, String inResourceList) {
    Quantity quantity = Quantity.parse(written).orElseThrow();
    assertEquals(stored, quantity.canonical());
    assertEquals(inResourceList, quantity.roundedToMilli().canonical());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "1 Gi", "1KiB", "1g", "1e", "0x10", "1_000", "inf", "1e3Ki", "--1"})
  void isRefused(String written) {
    assertTrue(Quantity.parse(written).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"1, 1000m", "1Gi, 1024Mi", "1e3, 1k", "0.1, 100m"})
  void comparesByValue(String left, String right) {
    assertEquals(Quantity.parse(left), Quantity.parse(right));
    assertEquals(
        Quantity.parse(left).orElseThrow().hashCode(),
        Quantity.parse(right).orElseThrow().hashCode());
  }

  /** By thousandths in 64 bits, of which the server overlooks an overflow, or makes nothing. */
  @ParameterizedTest
  @CsvSource({
    "1500m, true",
    "9999T, false",
    "100E, false",
    "9999999999999999M, true",
    "9999999999999999999, true",
    "9Ei, false",
  })
  void isFractionalAsTheServerCounts(String written, boolean fractional) {
    assertEquals(fractional, Quantity.parse(written).orElseThrow().isFractional());
  }
}
