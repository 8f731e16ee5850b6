package dev.ordinal.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IpAddressTest {

  private static final Map<String, String> CANONICAL =
      Map.ofEntries(
          Map.entry("10.0.0.1", "10.0.0.1"),
          Map.entry("010.00.0.1", "10.0.0.1"),
          Map.entry("::", "::"),
          Map.entry("::1", "::1"),
          Map.entry("1::", "1::"),
          Map.entry("2001:DB8::1", "2001:db8::1"),
          Map.entry("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"),
          Map.entry("1:0:3:4:5:6:7:8", "1:0:3:4:5:6:7:8"),
          Map.entry("::ffff:1.2.3.4", "1.2.3.4"),
          Map.entry("64:ff9b::1.2.3.4", "64:ff9b::102:304"));

  private static final List<String> INVALID =
      List.of(
          "",
          "1",
          "1.2.3",
          "1.2.3.4.5",
          "256.1.1.1",
          "1.2.3.",
          "a.b.c.d",
          ":",
          ":::",
          "1::2::3",
          "1:2:3:4:5:6:7",
          "1:2:3:4:5:6:7:8:9",
          "12345::",
          "g::",
          "fe80::1%eth0",
          "1.2.3.4::",
          "1:2:3:4:5:6:7::8");

  @Test
  void readsWhatTheServerReads() {
    CANONICAL.forEach(
        (text, canonical) ->
            assertEquals(canonical, IpAddress.parse(text).orElseThrow().toString(), text));
    for (String text : INVALID) {
      assertTrue(IpAddress.parse(text).isEmpty(), text);
    }
  }

  @Test
  void knowsItsFamilyAndItsRange() {
    assertTrue(parse("::ffff:1.2.3.4").isMapped());
    assertFalse(parse("1.2.3.4").isMapped());
    assertTrue(parse("01.2.3.4").hasLeadingZeros());
    assertTrue(parse("127.9.9.9").isLoopback());
    assertTrue(parse("::1").isLoopback());
    assertTrue(parse("169.254.1.1").isLinkLocalUnicast());
    assertTrue(parse("fe80::1").isLinkLocalUnicast());
    assertTrue(parse("224.0.0.251").isLinkLocalMulticast());
    assertTrue(parse("0.0.0.0").isUnspecified());
    assertFalse(parse("10.0.0.1").isLoopback());
  }

  @Test
  void masksBlocks() {
    assertEquals("10.0.0.0/8", Cidr.parse("10.1.2.3/8").orElseThrow().toString());
    assertEquals("2001:db8::/32", Cidr.parse("2001:db8::5/32").orElseThrow().toString());
    assertEquals("1.2.3.4/32", Cidr.parse("1.2.3.4/32").orElseThrow().toString());
    for (String text : List.of("10.0.0.0", "10.0.0.0/33", "10.0.0.0/", "::/129", "x/8", "::/-1")) {
      assertTrue(Cidr.parse(text).isEmpty(), text);
    }
  }

  private static IpAddress parse(String text) {
    return IpAddress.parse(text).orElseThrow();
  }
}
