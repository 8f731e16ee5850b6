package dev.ordinal.rule;

import dev.ordinal.conclusion.Related;
import dev.ordinal.conclusion.Severity;
import dev.ordinal.conclusion.Violation;
import dev.ordinal.fact.ApiObject;
import dev.ordinal.fact.Coverage;
import dev.ordinal.fact.Facts;
import dev.ordinal.fact.Knowledge;
import dev.ordinal.fact.LiveClaim;
import dev.ordinal.fact.LiveNode;
import dev.ordinal.fact.LivePod;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.ObjectRef;
import dev.ordinal.fact.Origin;
import dev.ordinal.fact.Refusal;
import dev.ordinal.fact.RefusedPod;
import dev.ordinal.fact.Replacements;
import dev.ordinal.fact.StatefulSetChange;
import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.Documents;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.plan.BehaviourTable;
import dev.ordinal.schema.Admission;
import dev.ordinal.schema.ApiServer;
import dev.ordinal.schema.FeatureGates;
import dev.ordinal.schema.KubeVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A case of a rule: {@code pass-<case>.yaml} or {@code fail-<case>.yaml} in the folder that has the
 * rule's name.
 */
record Fixture(Path path) {

  static final Path FIXTURES = Path.of("fixtures/rules");

  private static final KubeVersion VERSION = new KubeVersion(1, 34, KubeVersion.NEWEST_PATCH);
  private static final ApiServer SERVER = server(VERSION);
  private static final String VERSION_COMMENT = "# kube-version: ";

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

  private static ApiServer server(KubeVersion version) {
    return ApiServer.of(version, FeatureGates.of(version), "default");
  }

  /** The version of the cluster, which a case may name in its first line. */
  private KubeVersion version() {
    return read(path)
        .lines()
        .findFirst()
        .filter(line -> line.startsWith(VERSION_COMMENT))
        .map(line -> KubeVersion.parse(line.substring(VERSION_COMMENT.length())).orElseThrow())
        .orElse(VERSION);
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
    Map<ObjectRef, MapNode> old = old();
    Set<ObjectRef> sent = new HashSet<>();
    List<Document> documents = documents(path);
    KubeVersion version = version();
    ApiServer server = version.equals(VERSION) ? SERVER : server(version);
    facts.add(BehaviourTable.of(version, FeatureGates.of(version)));
    for (Document document : documents) {
      Admission admission = server.create(document);
      ObjectRef ref = Facts.refOf(admission.stored().orElse(document.map()));
      sent.add(ref);
      Admission update = old.containsKey(ref) ? update(old.get(ref), document, server) : admission;
      for (Object fact : Facts.of(update)) {
        facts.add(fact);
        if (fact instanceof ApiObject object) {
          facts.addAll(RefusedPod.of(admission, object, server));
          StatefulSetChange.of(update, object).ifPresent(facts::add);
        }
      }
      facts.addAll(Refusal.of(admission));
    }
    facts.addAll(Knowledge.ofManifests(facts, documents.size() == 1 && !Files.exists(snapshot())));
    facts.addAll(replacements(old, sent).among(facts));
    if (Files.exists(snapshot())) {
      List<Object> live = liveFacts();
      facts.addAll(Knowledge.ofSnapshot(live, Coverage.UNKNOWN));
      facts.addAll(live);
    }
    return facts;
  }

  private Admission update(MapNode old, Document document, ApiServer server) {
    return Files.exists(before()) ? server.update(old, document) : server.apply(old, document);
  }

  private Replacements replacements(Map<ObjectRef, MapNode> old, Set<ObjectRef> sent) {
    Map<ObjectRef, MapNode> replaced = new LinkedHashMap<>(old);
    if (!Files.exists(before())) {
      replaced.keySet().retainAll(sent);
    }
    return new Replacements(Facts.stored(replaced.values()), sent);
  }

  /** The objects of the cluster beside the manifests of the case, {@code fail-x.snapshot.yaml}. */
  private Path snapshot() {
    String name = path.getFileName().toString();
    return path.resolveSibling(name.replace(".yaml", ".snapshot.yaml"));
  }

  /** The manifests before the change, {@code fail-x.old.yaml}. */
  private Path before() {
    String name = path.getFileName().toString();
    return path.resolveSibling(name.replace(".yaml", ".old.yaml"));
  }

  private Map<ObjectRef, MapNode> old() {
    Map<ObjectRef, MapNode> old = new LinkedHashMap<>();
    if (Files.exists(snapshot())) {
      for (Document document : documents(snapshot())) {
        MapNode live = SERVER.live(document.map());
        old.put(Facts.refOf(live), live);
      }
    }
    if (Files.exists(before())) {
      for (Document document : documents(before())) {
        MapNode stored = SERVER.create(document).stored().orElseThrow();
        old.put(Facts.refOf(stored), stored);
      }
    }
    return old;
  }

  private List<Object> liveFacts() {
    List<Object> facts = new ArrayList<>();
    String file = snapshot().getFileName().toString();
    for (Document document : documents(snapshot())) {
      MapNode object = SERVER.live(document.map());
      Origin origin = new Origin(Facts.refOf(object), file, document.index(), true, object);
      switch (object.text("kind").orElse("")) {
        case "StatefulSet" -> facts.add(LiveSet.from(object, origin));
        case "Pod" -> {
          facts.add(LivePod.from(object, origin));
          continue;
        }
        case "PersistentVolumeClaim" -> facts.add(LiveClaim.from(object, origin));
        case "Node" -> facts.add(LiveNode.from(object, origin));
        default -> {
          // Other kinds have no facts of their own for what is live.
        }
      }
      Facts.of(object, file, document.index(), true).ifPresent(facts::add);
    }
    return facts;
  }

  private static List<Document> documents(Path file) {
    return Documents.parse(read(file), file.getFileName().toString()).documents();
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
      text.append(violation.message());
      if (violation.atMost() != Severity.CRITICAL) {
        text.append(" [at most ").append(violation.atMost().word()).append(']');
      }
      text.append('\n');
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
    if (name.endsWith(".snapshot.yaml")) {
      return isCase(path.resolveSibling(name.replace(".snapshot.yaml", ".yaml")));
    }
    if (name.endsWith(".old.yaml")) {
      return isCase(path.resolveSibling(name.replace(".old.yaml", ".yaml")));
    }
    return isCase(path);
  }
}
