package dev.ordinal.plan;

import dev.ordinal.conclusion.Change;
import dev.ordinal.conclusion.Rejection;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.Origin;
import dev.ordinal.fact.Propagation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

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
   * Plans a change.
   *
   * @param cluster as it is now
   * @param desired the sets that somebody wants; where one is refused, the live set goes on as it
   *     is
   * @return every set of the cluster, those that are deleted too, and the desired ones, by
   *     namespace and name; without identities, branches, tasks and risks
   */
  public List<PlannedSet> plan(Cluster cluster, List<DesiredSet> desired, PlanOptions options) {
    List<LiveSet> stored = new ArrayList<>();
    Map<String, DesiredSet> wanted = new HashMap<>();
    Map<String, PlannedSet> sets = new TreeMap<>();
    for (DesiredSet set : desired) {
      String key = set.namespace() + "/" + set.name();
      wanted.put(key, set);
      set.stored().ifPresent(stored::add);
      if (set.stored().isEmpty()) {
        sets.put(key, refused(set));
      }
    }
    for (SetRun run : run(cluster, stored, options, true)) {
      String key = run.set().namespace() + "/" + run.set().name();
      DesiredSet set = wanted.get(key);
      PlannedSet planned = set == null ? planned(run, options) : planned(run, set);
      sets.put(key, planned);
    }
    return List.copyOf(sets.values());
  }

  private static PlannedSet refused(DesiredSet set) {
    SetRun none = SetRun.unmoved(set.asWanted(), Optional.empty());
    return planned(
        none, Outcome.REJECTED, set.changes(), set.rejections(), Optional.empty(), set.origin());
  }

  private static PlannedSet planned(SetRun run, DesiredSet set) {
    Outcome outcome =
        set.rejections().isEmpty() ? run.outcome(!set.changes().isEmpty()) : Outcome.REJECTED;
    return planned(run, outcome, set.changes(), set.rejections(), Optional.empty(), set.origin());
  }

  private static PlannedSet planned(SetRun run, PlanOptions options) {
    Optional<Propagation> deletion = options.deletionOf(run.set());
    return planned(
        run, run.outcome(deletion.isPresent()), List.of(), List.of(), deletion, run.set().origin());
  }

  private static PlannedSet planned(
      SetRun run,
      Outcome outcome,
      List<Change> changes,
      List<Rejection> rejections,
      Optional<Propagation> deletion,
      Origin origin) {
    LiveSet set = run.set();
    return new PlannedSet(
        set.namespace(),
        set.name(),
        outcome,
        description(set),
        deletion.isPresent() ? 0 : set.replicas(),
        run.needed(),
        changes,
        rejections,
        run.rounds(),
        run.pauses(),
        run.waits(),
        set.status(),
        run.end(),
        run.decisive(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        deletion,
        origin);
  }

  private static String description(LiveSet set) {
    String strategy = set.updateStrategy();
    if (set.rollingUpdate() && set.partition() > 0) {
      strategy += " partition " + set.partition();
    }
    String replicas = set.replicas() == 1 ? " replica, " : " replicas, ";
    return set.replicas() + replicas + set.podManagementPolicy() + ", " + strategy;
  }

  /**
   * Runs the sets of a cluster until nothing moves.
   *
   * @param cluster as it is now
   * @param desired sets that take the place of those of the cluster, or are new: as the API server
   *     has stored them, with uid, generation and status
   * @return one for each set of the cluster and the desired ones, by namespace
   */
  public List<SetRun> run(Cluster cluster, List<LiveSet> desired, PlanOptions options) {
    return run(cluster, desired, options, false);
  }

  /**
   * @param explained whether to say where the Kubernetes version is decisive
   */
  private List<SetRun> run(
      Cluster cluster, List<LiveSet> desired, PlanOptions options, boolean explained) {
    Map<String, Map<String, LiveSet>> sets = new TreeMap<>();
    Set<LiveSet> touched = Collections.newSetFromMap(new IdentityHashMap<>());
    touched.addAll(desired);
    int longest = 0;
    for (List<LiveSet> some : List.of(cluster.sets(), desired)) {
      for (LiveSet set : some) {
        sets.computeIfAbsent(set.namespace(), n -> new TreeMap<>()).put(set.name(), set);
        longest = Math.max(longest, set.minReadySeconds());
      }
    }
    Map<String, NamespaceObjects> namespaces = NamespaceObjects.of(cluster);
    World world = new World(rules, cluster.nodes(), options.assumptions());
    Duration step = Duration.ofSeconds(longest + 1L);
    List<SetRun> runs = new ArrayList<>();
    for (Map.Entry<String, Map<String, LiveSet>> entry : sets.entrySet()) {
      NamespaceObjects objects = namespaces.getOrDefault(entry.getKey(), new NamespaceObjects());
      List<LiveSet> all = List.copyOf(entry.getValue().values());
      List<LiveSet> moving = new ArrayList<>();
      for (LiveSet set : all) {
        Optional<Propagation> deletion = options.deletionOf(set);
        if (deletion.isPresent()) {
          NamespaceState state = objects.state(all);
          runs.add(
              new Deletion(rules, world, state, set, deletion.get(), options.now())
                  .run(step, options.rounds()));
        } else if (touched.contains(set)
            || !Settled.isSettled(set, objects, release, options.now())) {
          moving.add(set);
        } else {
          runs.add(unmoved(set, options));
        }
      }
      if (!moving.isEmpty()) {
        Function<Release, List<SetRun>> simulation =
            under ->
                new Simulation(under, rules, world, objects.state(all), moving, options, step)
                    .run();
        List<SetRun> moved = simulation.apply(release);
        Relevance relevance = new Relevance(release, moving, objects, options);
        runs.addAll(
            explained
                ? new Counterfactuals(release, relevance, simulation).explained(moved)
                : moved);
      }
    }
    return runs;
  }

  /** A set that nothing touches: it takes two idle syncs to say that it is settled. */
  private static SetRun unmoved(LiveSet set, PlanOptions options) {
    Optional<End> end =
        options.rounds().orElse(Integer.MAX_VALUE) < Simulation.IDLE_SYNCS_AT_END
            ? Optional.empty()
            : Optional.of(End.SETTLED);
    return SetRun.unmoved(set, end);
  }
}
