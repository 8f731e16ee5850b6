package dev.ordinal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ordinal.conclusion.PlannedAction;
import dev.ordinal.conclusion.WorldAction;
import dev.ordinal.fact.DeletedAboveUnready;
import dev.ordinal.fact.LivePod;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.sync.Phase;
import dev.ordinal.rule.RuleBase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What holds of every plan, over made-up clusters, other ones each time; {@code -Dseeds=5000} asks
 * for more of them, and {@code -Dseed=17} for one.
 */
class PropertiesTest {

  private static final Rules RULES = RuleBase.of("controller", "world")::conclude;
  private static final boolean ONE = Long.getLong("seed") != null;
  private static final long FIRST =
      ONE ? Long.getLong("seed") : new Random().nextInt(1_000_000_000);
  private static final int SEEDS = ONE ? 1 : Integer.getInteger("seeds", 1000);

  /** The last seed of a tenth of them, for what plans each cluster many times. */
  private static final long LAST_OF_TENTH = FIRST + (SEEDS + 9) / 10 - 1;

  @Test
  void propertiesHoldOfEveryPlan() {
    for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
      RandomCluster made = new RandomCluster(seed);
      String which = "seed " + seed + " (-Dseed=" + seed + ")";
      SetRun run = run(made, made.cluster);
      assertEquals(run.toString(), run(made, made.cluster).toString(), which + ": not the same");
      assertEquals(
          RunText.foretold(run, true),
          RunText.foretold(run(made, shuffled(made.cluster, seed)), true),
          which + ": the order of the input matters");
      stopsForAReason(run, which);
      namesAreFree(made.cluster, run, which);
      ordered(run, which);
      endIsStable(made, run, which);
    }
  }

  /** What is passed over at a glance is no reason of the plan: planned again, nothing differs. */
  @Test
  void behavioursThatCannotMatterChangeNothing() {
    int passedOver = 0;
    for (long seed = FIRST; seed <= LAST_OF_TENTH; seed++) {
      RandomCluster made = new RandomCluster(seed);
      NamespaceObjects objects = NamespaceObjects.of(made.cluster).get("x");
      Relevance relevance = new Relevance(made.release, made.cluster.sets(), objects, options());
      List<SetRun> runs = List.of(run(made, made.cluster));
      for (BehaviourTable.Alternative alternative : made.release.alternatives()) {
        if (!relevance.matters(alternative, runs)) {
          passedOver++;
          Release other = made.release.behaving(alternative.otherwise());
          SetRun run = new Planner(other, RULES).run(made.cluster, List.of(), options()).get(0);
          assertFalse(
              Counterfactuals.differ(runs.get(0), run),
              "seed " + seed + " (-Dseed=" + seed + "): " + alternative.row().name() + " matters");
        }
      }
    }
    assertTrue(passedOver > 0, "no behaviour was passed over");
  }

  /**
   * People believe that order protects a Pod above a broken one: the plan says that it does not.
   */
  @Test
  void aHealthyCondemnedPodThatGoesBeforeABrokenOneIsReported() {
    int reported = 0;
    for (long seed = FIRST; seed <= LAST_OF_TENTH; seed++) {
      RandomCluster made = new RandomCluster(seed);
      PlannedSet planned =
          new Planner(made.release, RULES).plan(made.cluster, List.of(), options()).get(0);
      LiveSet end = made.cluster.sets().get(0).with(planned.status());
      Optional<Integer> round = healthyAboveBroken(made.cluster, planned, end);
      if (round.isPresent()) {
        reported++;
        boolean said =
            new Hazards(made.cluster)
                .of(planned, end).stream()
                    .anyMatch(
                        fact ->
                            fact instanceof DeletedAboveUnready one
                                && one.round() == round.get()
                                && one.inOrder()
                                && one.scaling()
                                && !one.unreadyInRange());
        assertTrue(said, "seed " + seed + " (-Dseed=" + seed + "): nothing is said of it");
      }
    }
    assertTrue(reported > 0 || SEEDS < 1000, "no plan did that, from seed " + FIRST);
  }

  /** The first sync, if it scales down in order and a lower Pod outside the range is not ready. */
  private static Optional<Integer> healthyAboveBroken(
      Cluster cluster, PlannedSet planned, LiveSet end) {
    if (end.parallel() || planned.rounds().isEmpty() || planned.rounds().get(0).number() > 1) {
      return Optional.empty();
    }
    for (PlannedAction action : planned.rounds().get(0).actions()) {
      if (action.phase() != Phase.CONDEMNED) {
        continue;
      }
      Map<Integer, LivePod> condemned = new HashMap<>();
      for (LivePod pod : cluster.pods()) {
        condemned.put(PodName.ordinalIn(pod.name(), end.name()), pod);
      }
      boolean healthy = condemned.get(action.ordinal()).runningAndReady();
      for (int i = end.ordinalsStart() + end.replicas(); healthy && i < action.ordinal(); i++) {
        LivePod lower = condemned.get(i);
        if (lower != null && !lower.runningAndReady() && !lower.terminating()) {
          return Optional.of(1);
        }
      }
    }
    return Optional.empty();
  }

  private static SetRun run(RandomCluster made, Cluster cluster) {
    return new Planner(made.release, RULES).run(cluster, List.of(), options()).get(0);
  }

  private static PlanOptions options() {
    return new PlanOptions(
        RandomCluster.NOW, OptionalInt.empty(), List.of(), PlanOptions::allButOne);
  }

  private static Cluster shuffled(Cluster cluster, long seed) {
    Random random = new Random(seed);
    return new Cluster(
        cluster.sets(),
        shuffled(cluster.pods(), random),
        shuffled(cluster.claims(), random),
        shuffled(cluster.revisions(), random),
        shuffled(cluster.nodes(), random));
  }

  private static <T> List<T> shuffled(List<T> from, Random random) {
    List<T> list = new ArrayList<>(from);
    Collections.shuffle(list, random);
    return list;
  }

  private static void stopsForAReason(SetRun run, String which) {
    if (run.end().orElseThrow() == End.WAITING) {
      assertFalse(run.waits().isEmpty(), which + ": it waits for nothing");
    }
    if (run.end().orElseThrow() == End.FAILING) {
      boolean named = run.rounds().stream().anyMatch(round -> round.error().isPresent());
      assertTrue(named, which + ": it fails with no error");
    }
  }

  /** No Pod is made while another of its name is there, be it only to end. */
  private static void namesAreFree(Cluster cluster, SetRun run, String which) {
    Map<String, Boolean> goesAtOnce = new HashMap<>();
    for (LivePod pod : cluster.pods()) {
      boolean quick = pod.nodeName().isEmpty() || pod.terminal();
      goesAtOnce.put(pod.name(), quick && pod.finalizers().isEmpty());
    }
    List<Round> syncs = new ArrayList<>(run.rounds());
    syncs.addAll(run.pauses());
    syncs.sort(Comparator.comparingInt(Round::number));
    for (Round round : syncs) {
      for (PlannedAction action : round.actions()) {
        if (action.isA("create", PlannedAction.POD)) {
          assertNull(goesAtOnce.put(action.name(), true), which + ": two Pods " + action.name());
        } else if (action.isA("delete", PlannedAction.POD)) {
          goesAtOnce.remove(action.name(), true);
        }
      }
      for (WorldAction done : round.world()) {
        if (done.kind().equals(PlannedAction.POD) && done.verb().equals("remove")) {
          goesAtOnce.remove(done.name());
        } else if (done.kind().equals(PlannedAction.POD)) {
          goesAtOnce.put(done.name(), false);
        }
      }
    }
  }

  /** In order, a Pod is taken down for scaling or an update only if all others are available. */
  private static void ordered(SetRun run, String which) {
    if (run.set().parallel()) {
      return;
    }
    for (Round round : run.rounds()) {
      int updates = 0;
      boolean condemned = false;
      for (PlannedAction action : round.actions()) {
        updates += action.phase() == Phase.UPDATE ? 1 : 0;
        condemned |= action.phase() == Phase.CONDEMNED;
      }
      if (updates > 0 || condemned) {
        assertEquals(round.desired() - updates, round.ready(), which + ": round " + round.number());
      }
    }
  }

  /** A plan on the state in which another one ended does nothing, and ends in the same way. */
  private static void endIsStable(RandomCluster made, SetRun run, String which) {
    List<LiveSet> sets = made.cluster.sets();
    NamespaceState state = NamespaceObjects.of(made.cluster).get("x").state(sets);
    World world = new World(RULES, made.cluster.nodes(), List.of());
    Duration step = Duration.ofSeconds(31);
    Simulation first = new Simulation(made.release, RULES, world, state, sets, options(), step);
    first.run();
    List<LivePod> pods = List.copyOf(state.pods());
    Cluster end =
        new Cluster(
            first.sets(),
            pods,
            List.copyOf(state.claims()),
            List.copyOf(state.revisions()),
            made.cluster.nodes());
    PlanOptions later =
        new PlanOptions(
            RandomCluster.NOW.plus(Duration.ofDays(1)),
            OptionalInt.empty(),
            List.of(),
            PlanOptions::allButOne);
    SetRun again = new Planner(made.release, RULES).run(end, List.of(), later).get(0);
    if (run.end().orElseThrow() != End.LIMIT) {
      assertEquals(run.end(), again.end(), which + ": it ends otherwise when planned again");
      for (Round round : again.rounds()) {
        assertEquals(List.of(), round.actions(), which + ": it goes on when planned again");
      }
    }
  }
}
