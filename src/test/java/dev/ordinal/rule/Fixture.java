package dev.ordinal.rule;

import dev.ordinal.conclusion.Related;
import dev.ordinal.conclusion.Violation;
import dev.ordinal.fact.Facts;
import dev.ordinal.fact.Knowledge;
import dev.ordinal.manifest.MapNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A case of a rule: {@code pass-<case>.yaml} or {@code fail-<case>.yaml} in the folder that has the
 * rule's name.
 */
record Fixture(Path path) {

  static final Path FIXTURES = Path.of("fixtures/rules");

  /** All cases of all rules; fails the test if there is none. */
  static List<Fixture> all() {
    try (Stream<Path> paths = Files.walk(FIXTURES)) {
      List<Fixture> fixtures = paths.filter(Fixture::isCase).sorted().map(Fixture::new).toList();
      if (fixtures.isEmpty()) {
        throw new AssertionError("no fixtures below " + FIXTURES);
      }
      return fixtures;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isCase(Path path) {
    String name = path.getFileName().toString();
    return name.endsWith(".yaml") && name.indexOf('.') == name.length() - ".yaml".length();
  }

  String rule() {
    return path.getParent().getFileName().toString();
  }

  boolean mustPass() {
    return path.getFileName().toString().startsWith("pass-");
  }

  Path expected() {
    String name = path.getFileName().toString();
    return path.resolveSibling(name.substring(0, name.length() - ".yaml".length()) + ".expected");
  }

  /** The facts of its objects, and what is known about them. */
  List<Object> facts() {
    List<Object> facts = new ArrayList<>();
    List<MapNode> objects = FixtureYaml.read(read(path));
    for (int index = 0; index < objects.size(); index++) {
      String file = path.getFileName().toString();
      Facts.of(objects.get(index), file, index, false).ifPresent(facts::add);
    }
    facts.addAll(Knowledge.ofManifests(facts, objects.size() == 1));
    return facts;
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Violations as an expected file has them, one a line, with those of related places below. */
  static String print(List<Violation> violations) {
    StringBuilder text = new StringBuilder();
    for (Violation violation : violations) {
      text.append(violation.place().line()).append(':').append(violation.place().column());
      text.append(' ').append(violation.place().path()).append(": ");
      text.append(violation.message()).append('\n');
      for (Related related : violation.related()) {
        text.append("  ").append(related.place().line()).append(':');
        text.append(related.place().column()).append(' ').append(related.place().path());
        text.append(": ").append(related.message()).append('\n');
      }
    }
    return text.toString();
  }

  /** Whether a file is a case, or what is expected of a case that is there. */
  static boolean isPartOfCase(Path path) {
    String name = path.getFileName().toString();
    if (!name.startsWith("pass-") && !name.startsWith("fail-")) {
      return false;
    }
    if (name.endsWith(".expected")) {
      String yaml = name.substring(0, name.length() - ".expected".length()) + ".yaml";
      return name.startsWith("fail-") && Files.exists(path.resolveSibling(yaml));
    }
    return isCase(path);
  }
}
