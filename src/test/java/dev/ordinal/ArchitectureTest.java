package dev.ordinal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Data flows one way, a package a step: who may use whom. The truth comes from the class files. A
 * package that is not in the table fails.
 */
class ArchitectureTest {

  /** By package; a subpackage has the rights of the package above it unless it is listed. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.of(
          "dev.ordinal.manifest", Set.of("com.fasterxml.jackson", "org.yaml.snakeyaml"),
          "dev.ordinal.schema", Set.of("dev.ordinal.manifest", "com.fasterxml.jackson"),
          "dev.ordinal.fact", Set.of("dev.ordinal.schema", "dev.ordinal.manifest"),
          // What could not be read is reported as the reader said it.
          "dev.ordinal.conclusion", Set.of("dev.ordinal.fact", "dev.ordinal.manifest"),
          "dev.ordinal.rule",
              Set.of(
                  "dev.ordinal.fact",
                  "dev.ordinal.conclusion",
                  "dev.ordinal.plan",
                  "org.kie",
                  "org.drools",
                  "rules"),
          "dev.ordinal.plan",
              Set.of(
                  "dev.ordinal.schema",
                  "dev.ordinal.manifest",
                  "dev.ordinal.fact",
                  "dev.ordinal.conclusion"),
          "dev.ordinal.render",
              Set.of(
                  "dev.ordinal.conclusion",
                  "dev.ordinal.plan",
                  "dev.ordinal.schema",
                  "dev.ordinal.fact",
                  "dev.ordinal.manifest",
                  "com.fasterxml.jackson"),
          "dev.ordinal.cli", Set.of("dev.ordinal", "picocli"),
          "dev.ordinal", Set.of("dev.ordinal.cli"));

  private record Use(String from, String to) {}

  @Test
  void packagesUseOnlyWhatTheyMay() {
    List<Use> uses = uses();
    assertFalse(uses.isEmpty(), "jdeps saw nothing");
    List<String> faults = new ArrayList<>();
    for (Use use : uses) {
      if (!allowed(use)) {
        faults.add(use.from() + " uses " + use.to());
      }
    }
    assertEquals(List.of(), faults);
  }

  /** Nothing is ever sent anywhere: no class names what it could be sent with. */
  @Test
  void nothingTalksToANetwork() throws IOException {
    List<String> network =
        List.of(
            "java/net/http",
            "java/net/Socket",
            "ServerSocket",
            "URLConnection",
            "InetAddress",
            "javax/net",
            "java/rmi",
            "openStream",
            "openConnection");
    List<String> faults = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("target/classes/dev"))) {
      List<Path> classes = files.filter(file -> file.toString().endsWith(".class")).toList();
      assertFalse(classes.isEmpty(), "no classes");
      for (Path file : classes) {
        String constants = Files.readString(file, StandardCharsets.ISO_8859_1);
        network.stream()
            .filter(constants::contains)
            .forEach(name -> faults.add(file.getFileName() + " names " + name));
      }
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void theFirstStepsAreSeen() {
    Set<String> seen = new TreeSet<>();
    uses().forEach(use -> seen.add(use.from()));
    assertTrue(
        seen.containsAll(
            Set.of(
                "dev.ordinal.manifest",
                "dev.ordinal.fact",
                "dev.ordinal.conclusion",
                "dev.ordinal.rule")),
        seen.toString());
  }

  @Test
  void theGateSeesEachFault() {
    assertFalse(allowed(new Use("dev.ordinal.plan", "org.kie.api")));
    assertFalse(allowed(new Use("dev.ordinal.fact", "dev.ordinal.conclusion")));
    assertFalse(allowed(new Use("dev.ordinal.news", "java.util")));
    assertFalse(allowed(new Use("dev.ordinal.rule", "dev.ordinal.render")));
    assertTrue(allowed(new Use("dev.ordinal.rule", "org.drools.model")));
    assertTrue(allowed(new Use("dev.ordinal.fact.sync", "dev.ordinal.fact")));
    assertTrue(allowed(new Use("rules.policy.network", "org.drools.model")));
  }

  private static boolean allowed(Use use) {
    if (isWithin(use.from(), "rules") || use.from().equals(use.to())) {
      return true;
    }
    String owner = owner(use.from());
    if (owner.isEmpty()) {
      return false;
    }
    if (isWithin(use.to(), owner) || isOfJava(use.to())) {
      return true;
    }
    return MAY_USE.get(owner).stream().anyMatch(allowed -> isWithin(use.to(), allowed));
  }

  private static boolean isOfJava(String name) {
    return isWithin(name, "java") || isWithin(name, "javax");
  }

  /** The package of the table that a package belongs to; {@code dev.ordinal} owns itself only. */
  private static String owner(String name) {
    if (name.equals("dev.ordinal")) {
      return name;
    }
    return MAY_USE.keySet().stream()
        .filter(owner -> !owner.equals("dev.ordinal") && isWithin(name, owner))
        .findFirst()
        .orElse("");
  }

  private static boolean isWithin(String name, String ancestor) {
    return name.equals(ancestor) || name.startsWith(ancestor + ".");
  }

  private static List<Use> uses() {
    StringWriter out = new StringWriter();
    ToolProvider.findFirst("jdeps")
        .orElseThrow()
        .run(
            new PrintWriter(out),
            new PrintWriter(out),
            "--multi-release",
            "base",
            "-verbose:package",
            "-filter:none",
            "target/classes");
    return out.toString()
        .lines()
        .filter(line -> line.startsWith("   ") && line.contains("->"))
        .map(line -> line.strip().split("[ >-]+"))
        .map(words -> new Use(words[0], words[1]))
        .toList();
  }
}
