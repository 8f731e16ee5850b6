package dev.ordinal.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Compares the scanners with the regular expressions that the server's messages show. */
class FormatsTest {

  private static final String LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
  private static final String UNDERSCORE = "_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?";
  private static final String NAME = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
  private static final String SYSCTL = "[a-z0-9]([-_a-z0-9]*[a-z0-9])?";

  private record Format(
      Function<String, List<String>> scanner, Predicate<String> expression, int max) {}

  private static final Map<String, Format> FORMATS =
      Map.ofEntries(
          format("label", NameFormats::dnsLabel, LABEL, 63),
          format("1035 label", NameFormats::dns1035Label, "[a-z]([-a-z0-9]*[a-z0-9])?", 63),
          format("subdomain", NameFormats::dnsSubdomain, LABEL + "(\\." + LABEL + ")*", 253),
          format(
              "subdomain with underscore",
              NameFormats::dnsSubdomainWithUnderscore,
              UNDERSCORE + "(\\." + UNDERSCORE + ")*",
              253),
          format("label value", NameFormats::labelValue, "(" + NAME + ")?", 63),
          format(
              "qualified name",
              NameFormats::qualifiedName,
              "(" + LABEL + "(\\." + LABEL + ")*/)?" + NAME,
              63),
          format("port name", NameFormats::portName, "(?!.*--)(?=.*[a-z])" + LABEL, 15),
          format("env name", TextFormats::relaxedEnvName, "[ -<>-~]+", 999),
          format(
              "strict env name",
              TextFormats::strictEnvName,
              "(?!\\.\\.)(?!\\.$)[-._a-zA-Z][-._a-zA-Z0-9]*",
              999),
          format("key", TextFormats::configMapKey, "(?!\\.\\.)(?!\\.$)[-._a-zA-Z0-9]+", 253),
          format("header", TextFormats::httpHeader, "[-A-Za-z0-9]+", 999),
          format("percent", TextFormats::percent, "[0-9]+%", 999),
          format("integer", TextFormats::decimalInteger, "0|-?[1-9][0-9]*", 999),
          format("sysctl", TextFormats::sysctlName, "(" + SYSCTL + "[./])*" + SYSCTL, 253));

  private static Map.Entry<String, Format> format(
      String name, Function<String, List<String>> scanner, String expression, int max) {
    Predicate<String> matches = Pattern.compile(expression).asMatchPredicate();
    return Map.entry(name, new Format(scanner, matches, max));
  }

  @Test
  void scannersAcceptWhatTheExpressionsAccept() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Set<String> accepted = new HashSet<>();
    for (int i = 0; i < 60_000; i++) {
      String text = text(random);
      FORMATS.forEach(
          (name, format) -> {
            boolean expected = format.expression().test(text) && text.length() <= format.max();
            boolean found = format.scanner().apply(text).isEmpty();
            assertEquals(expected, found, () -> name + " of '" + text + "', seed " + seed);
            if (found) {
              accepted.add(name);
            }
          });
    }
    assertEquals(FORMATS.keySet(), accepted);
  }

  private static String text(Random random) {
    String alphabet = random.nextInt(3) == 0 ? "aZ09-_./%=\u00e9 " : "ab0-._/1%";
    int length = random.nextInt(20) == 0 ? 10 + random.nextInt(50) : random.nextInt(6);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  @Test
  void lengthsCountAsInGo() {
    assertEquals(63, NameFormats.bytes("a".repeat(63)));
    assertEquals(2 + 3 + 4, NameFormats.bytes("\u00e9\u20ac\ud83d\ude00"));
    assertTrue(NameFormats.dnsLabel("a".repeat(63)).isEmpty());
    assertEquals(
        List.of("must be no more than 63 characters"), NameFormats.dnsLabel("a".repeat(64)));
  }
}
