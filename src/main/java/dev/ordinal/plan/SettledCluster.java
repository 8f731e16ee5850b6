package dev.ordinal.plan;

import dev.ordinal.fact.Facts;
import dev.ordinal.fact.LiveClaim;
import dev.ordinal.fact.LivePod;
import dev.ordinal.fact.LiveRevision;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.Origin;
import dev.ordinal.fact.OwnerReference;
import dev.ordinal.manifest.Documents;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Position;
import dev.ordinal.manifest.ScalarNode;
import dev.ordinal.schema.Revision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The cluster that old manifests make once they are applied and everything is ready. */
public final class SettledCluster {

  private final Release release;
  private final Instant now;
  private final List<LiveSet> sets = new ArrayList<>();
  private final List<LivePod> pods = new ArrayList<>();
  private final List<LiveClaim> claims = new ArrayList<>();
  private final List<LiveRevision> revisions = new ArrayList<>();

  private SettledCluster(Release release, Instant now) {
    this.release = release;
    this.now = now;
  }

  /**
   * That cluster.
   *
   * @param stored the objects as the API server stores them; those that are no sets are passed over
   * @param now the present: everything has been ready for a day
   */
  public static Cluster of(Collection<MapNode> stored, Release release, Instant now) {
    SettledCluster settled = new SettledCluster(release, now.minus(Duration.ofDays(1)));
    for (MapNode object : stored) {
      if (object.text("kind").orElse("").equals("StatefulSet")) {
        settled.add(object);
      }
    }
    return new Cluster(settled.sets, settled.pods, settled.claims, settled.revisions, List.of());
  }

  /**
   * An old object as it is once everything is settled: a claim is bound.
   *
   * @param stored as the API server stores it
   */
  public static MapNode settled(MapNode stored) {
    boolean claim = stored.text("kind").orElse("").equals("PersistentVolumeClaim");
    return claim && !stored.map("status").has("phase")
        ? stored.with("status", MapNode.EMPTY.with("phase", ScalarNode.of("Bound")))
        : stored;
  }

  private void add(MapNode object) {
    Origin origin = new Origin(Facts.refOf(object), "", 0, true, object);
    Revision revision = release.revisions().revision(object, 0);
    MapNode metadata =
        object
            .map("metadata")
            .with("uid", ScalarNode.of("old-" + origin.object()))
            .with("generation", ScalarNode.of(1));
    MapNode settled =
        object.with("metadata", metadata).with("status", status(object, revision.name()));
    LiveSet set = LiveSet.from(settled, origin);
    int replicas = set.replicas();
    sets.add(set);
    LiveRevision stored = stored(set, revision);
    revisions.add(stored);
    for (int i = 0; i < replicas; i++) {
      int ordinal = set.ordinalsStart() + i;
      pods.add(
          NewPod.of(set, ordinal, stored, "old-" + set.podName(ordinal), now)
              .readyAt(now, "some-node"));
      for (String template : set.claimTemplates()) {
        claims.add(claim(set, template, ordinal));
      }
    }
  }

  private static MapNode status(MapNode object, String revision) {
    ScalarNode replicas =
        ScalarNode.of(Long.parseLong(object.map("spec").text("replicas").orElse("1")));
    return MapNode.builder(Position.NONE)
        .put("observedGeneration", ScalarNode.of(1))
        .put("replicas", replicas)
        .put("readyReplicas", replicas)
        .put("currentReplicas", replicas)
        .put("updatedReplicas", replicas)
        .put("availableReplicas", replicas)
        .put("currentRevision", ScalarNode.of(revision))
        .put("updateRevision", ScalarNode.of(revision))
        .put("collisionCount", ScalarNode.of(0))
        .build();
  }

  private LiveRevision stored(LiveSet set, Revision revision) {
    return new LiveRevision(
        set.namespace(),
        revision.name(),
        "old-" + revision.name(),
        revision.labels(),
        List.of(owner(set)),
        now,
        1,
        Documents.parse(revision.data(), "").documents().get(0).map(),
        null);
  }

  private LiveClaim claim(LiveSet set, String template, int ordinal) {
    String name = set.claimName(template, ordinal);
    boolean owned = set.whenDeleted().equals("Delete");
    String size = size(set, template);
    return new LiveClaim(
        set.namespace(),
        name,
        "old-" + name,
        Map.of(),
        owned ? List.of(owner(set)) : List.of(),
        List.of(),
        now,
        null,
        "Bound",
        "",
        null,
        List.of(),
        size,
        size,
        null);
  }

  private static OwnerReference owner(LiveSet set) {
    return OwnerReference.controller("apps/v1", "StatefulSet", set.name(), set.uid());
  }

  private static String size(LiveSet set, String template) {
    int index = set.claimTemplates().indexOf(template);
    return set.object().map("spec").list("volumeClaimTemplates").get(index) instanceof MapNode claim
        ? claim.map("spec").map("resources").map("requests").text("storage").orElse("")
        : "";
  }
}
