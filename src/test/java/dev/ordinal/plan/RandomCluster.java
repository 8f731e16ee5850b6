package dev.ordinal.plan;

import dev.ordinal.fact.LiveClaim;
import dev.ordinal.fact.LiveNode;
import dev.ordinal.fact.LivePod;
import dev.ordinal.fact.LiveRevision;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.ObjectRef;
import dev.ordinal.fact.Origin;
import dev.ordinal.fact.OwnerReference;
import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.Documents;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.ScalarNode;
import dev.ordinal.schema.FeatureGates;
import dev.ordinal.schema.KubeVersion;
import dev.ordinal.schema.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A made-up set in a made-up state; the same for the same seed. */
final class RandomCluster {

  static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");
  private static final List<String> VERSIONS =
      List.of("1.28.5", "1.30.14", "1.33.2", "1.34.9", "1.35.1", "1.36.4", "1.37.2");
  private static final List<String> PHASES =
      List.of("Running", "Running", "Running", "Running", "Pending", "Failed", "Succeeded");

  private final Random random;
  final Release release;
  final Cluster cluster;

  RandomCluster(long seed) {
    random = new Random(seed);
    KubeVersion version = KubeVersion.parse(pick(VERSIONS)).orElseThrow();
    release = Release.of(version, FeatureGates.of(version));
    String head = spec();
    List<LiveRevision> revisions = new ArrayList<>();
    List<MapNode> stored = new ArrayList<>();
    for (int image = 1; image <= 3; image++) {
      MapNode set = stored(head.replace("IMAGE", "app:" + image));
      stored.add(set);
      if (image < 3) {
        revisions.add(revision(set, image));
      }
    }
    LiveSet set = set(pick(stored), revisions);
    List<LivePod> pods = new ArrayList<>();
    List<LiveClaim> claims = new ArrayList<>();
    for (int ordinal = 0; ordinal < 7; ordinal++) {
      if (random.nextInt(4) > 0) {
        pods.add(pod(ordinal, pick(revisions).name()));
      }
      if (random.nextInt(5) > 0) {
        claims.add(claim(ordinal));
      }
    }
    List<LiveNode> nodes = List.of(node("a", "True"), node("b", "Unknown"));
    cluster = new Cluster(List.of(set), pods, claims, revisions, nodes);
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private String spec() {
    String strategy =
        pick(
            List.of(
                "{type: OnDelete}",
                "{type: RollingUpdate}",
                "{type: RollingUpdate, rollingUpdate: {partition: " + random.nextInt(4) + "}}",
                "{type: RollingUpdate, rollingUpdate: {maxUnavailable: 2}}"));
    return """
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: web, namespace: x}
        spec:
          replicas: %d
          podManagementPolicy: %s
          updateStrategy: %s
          minReadySeconds: %d
          ordinals: {start: %d}
          persistentVolumeClaimRetentionPolicy: {whenDeleted: %s, whenScaled: %s}
          revisionHistoryLimit: %d
          serviceName: web
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec: {containers: [{name: c, image: "IMAGE"}]}
          volumeClaimTemplates:
          - metadata: {name: data}
            spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
        """
        .formatted(
            random.nextInt(6),
            pick(List.of("OrderedReady", "Parallel")),
            strategy,
            pick(List.of(0, 0, 30)),
            pick(List.of(0, 0, 1)),
            pick(List.of("Retain", "Delete")),
            pick(List.of("Retain", "Delete")),
            pick(List.of(0, 1, 10)));
  }

  private MapNode stored(String manifest) {
    Document document = Documents.parse(manifest, "set.yaml").documents().get(0);
    MapNode set = release.api().create(document).stored().orElseThrow();
    return set.with(
        "metadata",
        set.map("metadata")
            .with("uid", ScalarNode.of("set-uid"))
            .with("generation", ScalarNode.of(2)));
  }

  private LiveSet set(MapNode object, List<LiveRevision> revisions) {
    MapNode status =
        MapNode.EMPTY
            .with("observedGeneration", ScalarNode.of(1))
            .with("replicas", ScalarNode.of(3))
            .with("currentReplicas", ScalarNode.of(random.nextInt(4)))
            .with("currentRevision", ScalarNode.of(revisions.get(0).name()))
            .with("updateRevision", ScalarNode.of(pick(revisions).name()))
            .with("collisionCount", ScalarNode.of(0));
    MapNode stored = object.with("status", status);
    ObjectRef ref = new ObjectRef("apps/v1", "StatefulSet", "x", "web");
    return LiveSet.from(stored, new Origin(ref, "snapshot.json", 0, true, stored));
  }

  private LiveRevision revision(MapNode set, int number) {
    Revision revision = release.revisions().revision(set, 0);
    MapNode data = Documents.parse(revision.data(), "data").documents().get(0).map();
    return new LiveRevision(
        "x",
        revision.name(),
        "revision-" + number,
        revision.labels(),
        owner(),
        NOW,
        number,
        data,
        null);
  }

  private static List<OwnerReference> owner() {
    return List.of(OwnerReference.controller("apps/v1", "StatefulSet", "web", "set-uid"));
  }

  private LivePod pod(int ordinal, String revision) {
    String name = "web-" + ordinal;
    String phase = pick(PHASES);
    boolean ready = phase.equals("Running") && random.nextInt(4) > 0;
    boolean terminating = random.nextInt(8) == 0;
    String node = phase.equals("Pending") ? "" : pick(List.of("a", "a", "a", "b"));
    return new LivePod(
        "x",
        name,
        "pod-" + ordinal,
        Map.of("app", "web", "controller-revision-hash", revision, NewPod.NAME_LABEL, name),
        random.nextInt(8) == 0 ? List.of() : owner(),
        random.nextInt(12) == 0 ? List.of("example.com/keep") : List.of(),
        NOW.minusSeconds(600),
        terminating ? NOW.minusSeconds(60) : null,
        30,
        node,
        name,
        "web",
        Map.of("data", "data-" + name),
        phase,
        ready,
        NOW.minusSeconds(pick(List.of(10, 300))),
        "",
        false,
        null);
  }

  private LiveClaim claim(int ordinal) {
    String pod = "web-" + ordinal;
    OwnerReference podOwner =
        OwnerReference.controller("v1", "Pod", pod, pick(List.of("pod-" + ordinal, "gone")));
    return new LiveClaim(
        "x",
        "data-" + pod,
        "claim-" + ordinal,
        Map.of(),
        pick(List.of(List.of(), List.of(), owner(), List.of(podOwner))),
        List.of("kubernetes.io/pvc-protection"),
        NOW,
        random.nextInt(10) == 0 ? NOW.minusSeconds(60) : null,
        "Bound",
        "pv",
        "",
        List.of(),
        "1Gi",
        "1Gi",
        null);
  }

  private static LiveNode node(String name, String ready) {
    return new LiveNode(
        name, "node-" + name, Map.of(), ready, NOW, false, List.of(), Map.of(), "", null);
  }
}
