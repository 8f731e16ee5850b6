package dev.ordinal.plan;

import dev.ordinal.fact.LiveClaim;
import dev.ordinal.fact.LiveNode;
import dev.ordinal.fact.LivePod;
import dev.ordinal.fact.LiveRevision;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.Origin;
import dev.ordinal.manifest.MapNode;
import java.util.ArrayList;
import java.util.List;

/** Takes the objects of a snapshot one by one. */
public final class ClusterBuilder {

  private final List<LiveSet> sets = new ArrayList<>();
  private final List<LivePod> pods = new ArrayList<>();
  private final List<LiveClaim> claims = new ArrayList<>();
  private final List<LiveRevision> revisions = new ArrayList<>();
  private final List<LiveNode> nodes = new ArrayList<>();

  /**
   * Adds an object, if its kind is one that a plan looks at.
   *
   * @param object as the API server has it
   */
  public void add(MapNode object, Origin origin) {
    switch (object.text("kind").orElse("")) {
      case "StatefulSet" -> sets.add(LiveSet.from(object, origin));
      case "Pod" -> pods.add(LivePod.from(object, origin));
      case "PersistentVolumeClaim" -> claims.add(LiveClaim.from(object, origin));
      case "ControllerRevision" -> revisions.add(LiveRevision.from(object, origin));
      case "Node" -> nodes.add(LiveNode.from(object, origin));
      default -> {}
    }
  }

  /** The cluster of all that was added. */
  public Cluster build() {
    return new Cluster(
        List.copyOf(sets),
        List.copyOf(pods),
        List.copyOf(claims),
        List.copyOf(revisions),
        List.copyOf(nodes));
  }
}
