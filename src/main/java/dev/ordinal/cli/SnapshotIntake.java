package dev.ordinal.cli;

import dev.ordinal.conclusion.Inputs;
import dev.ordinal.fact.Facts;
import dev.ordinal.fact.Knowledge;
import dev.ordinal.fact.LiveClaim;
import dev.ordinal.fact.LiveNode;
import dev.ordinal.fact.LivePod;
import dev.ordinal.fact.LiveRevision;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.ObjectRef;
import dev.ordinal.fact.Origin;
import dev.ordinal.fact.Timestamp;
import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.ReadOptions;
import dev.ordinal.manifest.ScalarNode;
import dev.ordinal.plan.Cluster;
import dev.ordinal.render.Secrets;
import dev.ordinal.schema.ApiServer;
import dev.ordinal.schema.KubeVersion;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Takes a snapshot object by object. Pods become facts at once, since there are many; the others
 * wait until the version of the cluster is known.
 */
final class SnapshotIntake implements Consumer<Document> {

  private static final String ANNOTATION = "ordinal.dev/";
  private static final int TIME_LENGTH = "2026-01-15T12:00:00Z".length();

  private final List<LivePod> pods = new ArrayList<>();
  private final List<Document> others = new ArrayList<>();
  private final List<StoredObject> stored = new ArrayList<>();
  private final Set<String> kinds = new HashSet<>();
  private final Set<String> secrets = new HashSet<>();
  private final List<Object> facts = new ArrayList<>();
  private String newestTime = "";
  private boolean ofServer;
  private Optional<KubeVersion> kubeletVersion = Optional.empty();
  private Optional<KubeVersion> statedVersion = Optional.empty();
  private final boolean nameless;
  private Reading reading;
  private SnapshotStatement stated;

  /**
   * Starts with nothing.
   *
   * @param nameless whether objects are named without the file, since it will be gone
   */
  private SnapshotIntake(boolean nameless) {
    this.nameless = nameless;
  }

  /**
   * Reads a snapshot.
   *
   * @param managedFields whether server-side apply needs to know who owns what
   */
  static SnapshotIntake read(String file, boolean managedFields, Terminal terminal) {
    boolean nameless = terminal.scratch().map(Path::toString).filter(file::equals).isPresent();
    SnapshotIntake intake = new SnapshotIntake(nameless);
    ReadOptions options = ReadOptions.standard().withDigest();
    intake.reading =
        Reading.of(
            List.of(file), managedFields ? options.withManagedFields() : options, terminal, intake);
    Map<String, String> annotations = new LinkedHashMap<>();
    for (Document list : intake.reading.summary().lists()) {
      MapNode stated = list.map().map("metadata").map("annotations");
      for (String key : stated.keys()) {
        if (key.startsWith(ANNOTATION)) {
          annotations.put(key.substring(ANNOTATION.length()), stated.text(key).orElse(""));
        }
      }
    }
    intake.stated = new SnapshotStatement(annotations);
    return intake;
  }

  @Override
  public void accept(Document document) {
    MapNode object = document.map();
    findTimes(object);
    ofServer |= object.map("metadata").text("uid").isPresent();
    String kind = object.text("kind").orElse("");
    kinds.add(kind);
    if (kind.equals("Pod")) {
      pods.add(LivePod.from(Facts.withNamespace(object), origin(document)));
    } else if (kind.isEmpty()) {
      object
          .map("serverVersion")
          .text("gitVersion")
          .flatMap(KubeVersion::parse)
          .ifPresent(version -> statedVersion = Optional.of(version));
    } else {
      others.add(document);
      secrets.addAll(Secrets.of(object));
      if (kind.equals("Node")) {
        kubelet(object);
      }
    }
  }

  private void kubelet(MapNode node) {
    Optional<KubeVersion> version =
        node.map("status").map("nodeInfo").text("kubeletVersion").flatMap(KubeVersion::parse);
    if (version.isPresent()
        && (kubeletVersion.isEmpty() || version.get().isAtLeast(kubeletVersion.get()))) {
      kubeletVersion = version;
    }
  }

  private void findTimes(Node node) {
    if (node instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        findTimes(entry.value());
      }
    } else if (node instanceof ListNode list) {
      for (Node item : list) {
        findTimes(item);
      }
    } else if (node instanceof ScalarNode scalar && scalar.isString()) {
      String text = scalar.text();
      if (text.length() == TIME_LENGTH
          && text.charAt(4) == '-'
          && text.charAt(10) == 'T'
          && text.endsWith("Z")
          && text.compareTo(newestTime) > 0) {
        newestTime = text;
      }
    }
  }

  private Origin origin(Document document) {
    return new Origin(
        Facts.refOf(document.map()), file(document), document.index(), true, document.map());
  }

  private String file(Document document) {
    return nameless ? "" : document.source().file();
  }

  /**
   * What the snapshot says about the version of its cluster: its own word, else the newest kubelet.
   */
  Optional<KubeVersion> version() {
    return stated.version().or(() -> statedVersion).or(() -> kubeletVersion);
  }

  /** The newest time in the snapshot, which is as far as it can know. */
  Instant now() {
    return stated.takenUntil().or(() -> Timestamp.parse(newestTime)).orElse(Instant.EPOCH);
  }

  /** Whether it holds objects and no server has stored any of them: one that was has a uid. */
  boolean readsLikeManifests() {
    return !kinds.isEmpty() && !ofServer;
  }

  /** Words that must not be printed; what Pods say is said by the templates they are made from. */
  Set<String> secrets() {
    return secrets;
  }

  Reading reading() {
    return reading;
  }

  /** The objects as the server stores them, by name; all but Pods. */
  Map<ObjectRef, MapNode> stored(ApiServer server) {
    store(server);
    Map<ObjectRef, MapNode> byName = new LinkedHashMap<>();
    for (StoredObject one : stored) {
      byName.put(one.origin().object(), one.object());
    }
    return byName;
  }

  /** Lets go of each tree that was read as soon as it is stored, so that both fit into memory. */
  private void store(ApiServer server) {
    for (int i = 0; i < others.size(); i++) {
      Document document = others.set(i, null);
      stored.add(StoredObject.of(document, file(document), server));
    }
    others.clear();
  }

  /** What the StatefulSet controller looks at, and the facts of the policy rules. */
  Cluster cluster(ApiServer server) {
    store(server);
    List<LiveSet> sets = new ArrayList<>();
    List<LiveClaim> claims = new ArrayList<>();
    List<LiveRevision> revisions = new ArrayList<>();
    List<LiveNode> nodes = new ArrayList<>();
    for (StoredObject one : stored) {
      switch (one.kind()) {
        case "StatefulSet" -> sets.add(LiveSet.from(one.object(), one.origin()));
        case "PersistentVolumeClaim" -> claims.add(LiveClaim.from(one.object(), one.origin()));
        case "ControllerRevision" -> revisions.add(LiveRevision.from(one.object(), one.origin()));
        case "Node" -> nodes.add(LiveNode.from(one.object(), one.origin()));
        default -> {}
      }
      one.fact().ifPresent(facts::add);
    }
    for (LivePod pod : pods) {
      facts.add(pod);
    }
    facts.addAll(sets);
    facts.addAll(claims);
    facts.addAll(revisions);
    facts.addAll(nodes);
    return new Cluster(sets, pods, claims, revisions, nodes);
  }

  /** The facts of {@link #cluster}, and of which kinds the snapshot holds all objects. */
  List<Object> facts() {
    List<Object> all = new ArrayList<>(facts);
    all.addAll(Knowledge.ofSnapshot(facts, stated.coverage()));
    return all;
  }

  /** What is counted only, see {@link NotJudged}. */
  Map<String, Integer> notJudged() {
    return NotJudged.among(pods, stored);
  }

  /** What the snapshot says about itself, and what it lacks. */
  Inputs.Snapshot about() {
    return stated.about(kinds);
  }
}
