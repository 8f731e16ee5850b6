package dev.ordinal.plan;

import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.ObjectRef;
import dev.ordinal.fact.Origin;
import dev.ordinal.fact.Timestamp;
import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.Documents;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.ScalarNode;
import dev.ordinal.schema.Admission;
import dev.ordinal.schema.FeatureGates;
import dev.ordinal.schema.KubeVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** One recorded pack: a cluster, what is applied to it, and what the real controller did. */
final class ControllerPack {

  private final Path folder;
  private final MapNode about;

  ControllerPack(Path folder) throws IOException {
    this.folder = folder;
    this.about = one("pack.yaml");
  }

  /** {@code 1.37.2/named-sync}. */
  String name() {
    return folder.getParent().getFileName() + "/" + folder.getFileName();
  }

  boolean isRollout() {
    return about.text("mode").orElseThrow().equals("rollout");
  }

  Release release() {
    KubeVersion version = KubeVersion.parse(about.text("kubeVersion").orElseThrow()).orElseThrow();
    Map<String, Boolean> gates = new HashMap<>();
    for (String gate : about.map("featureGates").keys()) {
      boolean on = about.map("featureGates").text(gate).orElse("").equals("true");
      if (gate.startsWith("StatefulSetRecreate") || gate.startsWith("MaxUnavailable")) {
        gates.put(gate, on);
      }
    }
    return Release.of(version, FeatureGates.of(version, gates));
  }

  Instant now() {
    return Timestamp.parse(about.text("now").orElseThrow()).orElseThrow();
  }

  /** What the planner foretells. */
  List<SetRun> run(Release release, Rules rules) throws IOException {
    Cluster cluster = cluster();
    OptionalInt rounds = isRollout() ? OptionalInt.empty() : OptionalInt.of(1);
    PlanOptions options = new PlanOptions(now(), rounds, assumptions(), PlanOptions::allButOne);
    return new Planner(release, rules).run(cluster, desired(release, cluster), options);
  }

  /** The cluster before. */
  Cluster cluster() throws IOException {
    ClusterBuilder cluster = new ClusterBuilder();
    for (Document document : documents("snapshot.json")) {
      cluster.add(document.map(), origin(document));
    }
    return cluster.build();
  }

  private static Origin origin(Document document) {
    MapNode metadata = document.map().map("metadata");
    ObjectRef ref =
        new ObjectRef(
            document.map().text("apiVersion").orElse(""),
            document.map().text("kind").orElse(""),
            metadata.text("namespace").orElse(""),
            metadata.text("name").orElse(""));
    return new Origin(ref, document.source().file(), document.index(), true, document.map());
  }

  /** The desired sets, in the place of the live ones, as the API server stores them. */
  private List<LiveSet> desired(Release release, Cluster cluster) throws IOException {
    Map<String, LiveSet> live = new HashMap<>();
    cluster.sets().forEach(set -> live.put(set.namespace() + "/" + set.name(), set));
    List<LiveSet> desired = new ArrayList<>();
    for (Document document : documents("desired.yaml")) {
      MapNode metadata = document.map().map("metadata");
      LiveSet old =
          live.get(metadata.text("namespace").orElse("") + "/" + metadata.text("name").orElse(""));
      desired.add(old == null ? created(release, document) : updated(release, old, document));
    }
    return desired;
  }

  private static LiveSet created(Release release, Document document) {
    MapNode stored = release.api().create(document).stored().orElseThrow();
    MapNode metadata =
        stored
            .map("metadata")
            .with("uid", ScalarNode.of("desired-" + document.index()))
            .with("generation", ScalarNode.of(1));
    return LiveSet.from(stored.with("metadata", metadata), origin(document));
  }

  private static LiveSet updated(Release release, LiveSet old, Document document) {
    Admission admission = release.api().update(old.object(), document);
    long generation =
        old.generation() + (admission.update().orElseThrow().generationChanged() ? 1 : 0);
    MapNode metadata = old.object().map("metadata");
    MapNode object =
        old.object()
            .with("metadata", metadata.with("generation", ScalarNode.of(generation)))
            .with("spec", admission.stored().orElseThrow().map("spec"));
    return LiveSet.from(object, old.origin());
  }

  private List<Assumption> assumptions() throws IOException {
    List<Assumption> assumptions = new ArrayList<>();
    for (Document document : documents("scenario.yaml")) {
      for (Node item : document.map().list("assumptions")) {
        MapNode assumption = (MapNode) item;
        String[] set = assumption.text("set").orElseThrow().split("/");
        Set<String> pods = new HashSet<>();
        assumption.list("pods").forEach(pod -> pods.add(((ScalarNode) pod).text()));
        assumptions.add(
            new Assumption(
                set[0],
                set[1],
                assumption.text("stay").orElseThrow(),
                pods,
                assumption.has("revision"),
                assumption.has("until")));
      }
    }
    return assumptions;
  }

  /** What the real controller did, by namespace and name of the set. */
  Map<String, MapNode> expected() throws IOException {
    Map<String, MapNode> expected = new TreeMap<>();
    MapNode all = one("expected.json");
    all.keys().forEach(key -> expected.put(key, all.map(key)));
    return expected;
  }

  private MapNode one(String file) throws IOException {
    return documents(file).get(0).map();
  }

  private List<Document> documents(String file) throws IOException {
    Path plain = folder.resolve(file);
    Path packed = folder.resolve(file + ".gz");
    if (!Files.exists(plain) && !Files.exists(packed)) {
      return List.of();
    }
    try (InputStream in =
        Files.exists(plain)
            ? Files.newInputStream(plain)
            : new GZIPInputStream(Files.newInputStream(packed))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Documents.parse(text, file).documents();
    }
  }
}
