package dev.ordinal.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The nodes of the cluster that may run the Pods of a set: labels, affinity and lasting taints
 * allow it. Cordons and what else comes and goes do not count.
 *
 * @param nodes those
 * @param all every node of the cluster
 */
public record NodesForSet(StatefulSet set, List<LiveNode> nodes, List<LiveNode> all) {

  /** The facts of all sets among these facts; none without nodes. */
  public static List<NodesForSet> among(Collection<?> facts) {
    List<LiveNode> all = new ArrayList<>();
    for (Object fact : facts) {
      if (fact instanceof LiveNode node) {
        all.add(node);
      }
    }
    List<NodesForSet> found = new ArrayList<>();
    for (Object fact : facts) {
      if (!all.isEmpty() && fact instanceof StatefulSet set) {
        PodSpec pod = set.template().spec();
        found.add(new NodesForSet(set, all.stream().filter(pod::mayRunOn).toList(), all));
      }
    }
    return found;
  }

  /**
   * In how many places Pods can be kept apart: nodes, or what else the key names. A node without
   * the key takes any number of them (satisfyPodAntiAffinity, pkg/scheduler): then there is no
   * limit.
   */
  public int domains(String topologyKey) {
    Set<String> domains = new TreeSet<>();
    for (LiveNode node : nodes) {
      String domain = node.labels().get(topologyKey);
      if (domain != null) {
        domains.add(domain);
      } else if (topologyKey.equals("kubernetes.io/hostname")) {
        domains.add(node.name());
      } else {
        return Integer.MAX_VALUE;
      }
    }
    return domains.size();
  }

  /**
   * What keeps one Pod from fitting on any of the nodes even if they were empty; empty if nothing
   * does, or if it is not known what they have.
   */
  public String shortage() {
    if (nodes.isEmpty()) {
      return "none of the " + all.size() + " nodes has the labels and taints that they want";
    }
    Map<String, Quantity> requests = set.template().spec().requests();
    String missing = "";
    for (LiveNode node : nodes) {
      String lacking = lacking(node, requests);
      if (lacking.isEmpty()) {
        return "";
      }
      missing = missing.isEmpty() ? lacking : missing;
    }
    return missing;
  }

  private String lacking(LiveNode node, Map<String, Quantity> requests) {
    for (Map.Entry<String, Quantity> request : requests.entrySet()) {
      Quantity there = node.allocatable().get(request.getKey());
      if (there != null && there.isLessThan(request.getValue())) {
        return "one asks for "
            + request.getKey()
            + " "
            + request.getValue()
            + ", and the largest node that may run it has "
            + largest(request.getKey());
      }
    }
    return "";
  }

  private Quantity largest(String resource) {
    Quantity largest = null;
    for (LiveNode node : nodes) {
      Quantity there = node.allocatable().get(resource);
      if (there != null && (largest == null || largest.isLessThan(there))) {
        largest = there;
      }
    }
    return largest;
  }

  /** Whether some node that may run the Pods reaches a volume. */
  public boolean reach(PersistentVolume volume) {
    return nodes.stream().anyMatch(volume::reachableFrom);
  }

  /** Whether no node of the cluster reaches a volume, since it lies on one that is gone. */
  public boolean lost(PersistentVolume volume) {
    return volume.isLocal() && all.stream().noneMatch(volume::reachableFrom);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NodesForSet that && set == that.set;
  }

  @Override
  public int hashCode() {
    return set.hashCode();
  }
}
