package dev.ordinal.plan;

import dev.ordinal.fact.LiveClaim;
import dev.ordinal.fact.LivePod;
import dev.ordinal.fact.LiveRevision;
import dev.ordinal.fact.LiveSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells what the StatefulSet controller will do to a cluster. */
public final class Planner {

  private final Release release;
  private final Rules rules;

  /**
   * @param rules those of {@code rules/controller} and {@code rules/world}
   */
  public Planner(Release release, Rules rules) {
    this.release = release;
    this.rules = rules;
  }

  /**
   * Runs the sets of a cluster until nothing moves.
   *
   * @param cluster as it is now
   * @param desired sets that take the place of those of the cluster, or are new: as the API server
   *     has stored them, with uid, generation and status
   * @return one for each set of the cluster and the desired ones, by namespace and name
   */
  public List<SetRun> run(Cluster cluster, List<LiveSet> desired, PlanOptions options) {
    Map<String, Map<String, LiveSet>> sets = new TreeMap<>();
    int longest = 0;
    for (List<LiveSet> some : List.of(cluster.sets(), desired)) {
      for (LiveSet set : some) {
        sets.computeIfAbsent(set.namespace(), n -> new TreeMap<>()).put(set.name(), set);
        longest = Math.max(longest, set.minReadySeconds());
      }
    }
    Map<String, NamespaceState> namespaces = namespaces(cluster);
    World world = new World(rules, cluster.nodes(), options.assumptions());
    Duration step = Duration.ofSeconds(longest + 1L);
    List<SetRun> runs = new ArrayList<>();
    for (Map.Entry<String, Map<String, LiveSet>> entry : sets.entrySet()) {
      NamespaceState namespace = namespaces.getOrDefault(entry.getKey(), new NamespaceState());
      List<LiveSet> inNamespace = List.copyOf(entry.getValue().values());
      inNamespace.forEach(namespace::add);
      Simulation simulation =
          new Simulation(release, rules, world, namespace, inNamespace, options.now(), step);
      runs.addAll(simulation.run(options.rounds()));
    }
    return runs;
  }

  private static Map<String, NamespaceState> namespaces(Cluster cluster) {
    Map<String, NamespaceState> namespaces = new TreeMap<>();
    for (LivePod pod : cluster.pods()) {
      at(namespaces, pod.namespace()).put(pod);
    }
    for (LiveClaim claim : cluster.claims()) {
      at(namespaces, claim.namespace()).put(claim);
    }
    for (LiveRevision revision : cluster.revisions()) {
      at(namespaces, revision.namespace()).put(revision);
    }
    return namespaces;
  }

  private static NamespaceState at(Map<String, NamespaceState> namespaces, String name) {
    return namespaces.computeIfAbsent(name, n -> new NamespaceState());
  }
}
