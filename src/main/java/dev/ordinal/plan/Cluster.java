package dev.ordinal.plan;

import dev.ordinal.fact.LiveClaim;
import dev.ordinal.fact.LiveNode;
import dev.ordinal.fact.LivePod;
import dev.ordinal.fact.LiveRevision;
import dev.ordinal.fact.LiveSet;
import java.util.List;

/** The objects of a cluster that its StatefulSet controller looks at, in any order. */
public record Cluster(
    List<LiveSet> sets,
    List<LivePod> pods,
    List<LiveClaim> claims,
    List<LiveRevision> revisions,
    List<LiveNode> nodes) {

  /** A cluster without any of them. */
  public static final Cluster EMPTY =
      new Cluster(List.of(), List.of(), List.of(), List.of(), List.of());
}
