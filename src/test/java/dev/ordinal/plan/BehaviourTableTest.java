package dev.ordinal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ordinal.fact.sync.Behaviour;
import dev.ordinal.schema.FeatureGates;
import dev.ordinal.schema.KubeVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The differences between versions, and that rules and table have the same names for them. */
class BehaviourTableTest {

  private static final Pattern ASKED =
      Pattern.compile("(?:ehaviour(?:\\(\\))?\\.|[ !])has\\( \"([a-z-]+)\" \\)");

  @Test
  void aPatchReleaseCanBehaveOtherwise() {
    assertTrue(of("1.35.2").has("max-unavailable"));
    assertFalse(of("1.35.4").has("max-unavailable"));
    assertFalse(of("1.34.1").has("semantic-revision-comparison"));
    assertTrue(of("1.34.2").has("semantic-revision-comparison"));
  }

  @Test
  void aChangeIsBroughtBackToEarlierMinors() {
    assertTrue(of("1.28.10").has("replaces-ended-pod-at-once"));
    assertFalse(of("1.28.11").has("replaces-ended-pod-at-once"));
    assertTrue(of("1.30.1").has("replaces-ended-pod-at-once"));
    assertFalse(of("1.37").has("replaces-ended-pod-at-once"));
  }

  @Test
  void aGateSwitchesABehaviour() {
    KubeVersion version = KubeVersion.parse("1.37.2").orElseThrow();
    FeatureGates off = FeatureGates.of(version, Map.of("MaxUnavailableStatefulSet", false));
    assertFalse(BehaviourTable.of(version, off).has("max-unavailable-frees-broken-pods"));
    assertTrue(of("1.37.2").has("max-unavailable-frees-broken-pods"));
  }

  @Test
  void anUnknownNameIsAnError() {
    assertThrows(IllegalArgumentException.class, () -> of("1.37.2").has("no-such-thing"));
  }

  @Test
  void rulesAskForEveryBehaviourAndForNoOther() throws IOException {
    Set<String> names = new TreeSet<>();
    BehaviourTable.rows().forEach(row -> names.add(row.name()));
    assertEquals(BehaviourTable.rows().size(), names.size(), "a name twice");
    Set<String> asked = new HashSet<>();
    for (Path root : List.of(Path.of("rules"), Path.of("src/main/java/dev/ordinal/plan"))) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String text = Files.readString(file).replace("has(\"", "has( \"").replace("\")", "\" )");
          Matcher match = ASKED.matcher(text);
          while (match.find()) {
            asked.add(match.group(1));
          }
        }
      }
    }
    assertEquals(names, new TreeSet<>(asked));
  }

  private static Behaviour of(String text) {
    KubeVersion version = KubeVersion.parse(text).orElseThrow();
    return BehaviourTable.of(version, FeatureGates.of(version));
  }
}
