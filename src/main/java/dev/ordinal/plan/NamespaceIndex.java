package dev.ordinal.plan;

import dev.ordinal.fact.LiveClaim;
import dev.ordinal.fact.LiveNode;
import dev.ordinal.fact.LivePod;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The Pods and claims of a cluster before the plan, by namespace, and its lost nodes. */
final class NamespaceIndex {

  private final Map<String, NamedObjects<LivePod>> pods = new HashMap<>();
  private final Map<String, NamedObjects<LiveClaim>> claims = new HashMap<>();
  private final Map<String, Optional<Instant>> lostNodes = new HashMap<>();

  NamespaceIndex(Cluster cluster) {
    for (LivePod pod : cluster.pods()) {
      pods.computeIfAbsent(pod.namespace(), n -> new NamedObjects<>()).add(pod.name(), pod);
    }
    for (LiveClaim claim : cluster.claims()) {
      claims.computeIfAbsent(claim.namespace(), n -> new NamedObjects<>()).add(claim.name(), claim);
    }
    for (LiveNode node : cluster.nodes()) {
      if (node.lost()) {
        lostNodes.put(node.name(), Optional.ofNullable(node.readySince()));
      }
    }
  }

  NamedObjects<LivePod> pods(String namespace) {
    return pods.getOrDefault(namespace, new NamedObjects<>());
  }

  NamedObjects<LiveClaim> claims(String namespace) {
    return claims.getOrDefault(namespace, new NamedObjects<>());
  }

  boolean isLost(String node) {
    return lostNodes.containsKey(node);
  }

  /** Since when a node is lost; empty if it is not, or that is not known. */
  Optional<Instant> lostSince(String node) {
    return lostNodes.getOrDefault(node, Optional.empty());
  }
}
