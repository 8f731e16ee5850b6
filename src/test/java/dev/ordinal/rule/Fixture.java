package dev.ordinal.rule;

import dev.ordinal.conclusion.Related;
import dev.ordinal.conclusion.Violation;
import dev.ordinal.fact.Facts;
import dev.ordinal.fact.Knowledge;
import dev.ordinal.fact.Refusal;
import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.Documents;
import dev.ordinal.schema.Admission;
import dev.ordinal.schema.ApiServer;
import dev.ordinal.schema.FeatureGates;
import dev.ordinal.schema.KubeVersion;
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

  private static final KubeVersion VERSION = new KubeVersion(1, 34, KubeVersion.NEWEST_PATCH);
  private static final ApiServer SERVER =
      ApiServer.of(VERSION, FeatureGates.of(VERSION), "default");

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

  /** The facts of its objects as the API server would store them, and what is known about them. */
  List<Object> facts() {
    List<Object> facts = new ArrayList<>();
    List<Document> documents =
        Documents.parse(read(path), path.getFileName().toString()).documents();
    for (Document document : documents) {
      Admission admission = SERVER.create(document);
      facts.addAll(Facts.of(admission));
      facts.addAll(Refusal.of(admission));
    }
    facts.addAll(Knowledge.ofManifests(facts, documents.size() == 1));
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
