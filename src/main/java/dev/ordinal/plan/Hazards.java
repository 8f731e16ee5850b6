package dev.ordinal.plan;

import dev.ordinal.conclusion.PlannedAction;
import dev.ordinal.conclusion.Wait;
import dev.ordinal.conclusion.WorldAction;
import dev.ordinal.fact.DeletedAboveUnready;
import dev.ordinal.fact.HeldByUnready;
import dev.ordinal.fact.LivePod;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.ObjectRef;
import dev.ordinal.fact.SetDeletion;
import dev.ordinal.fact.sync.Phase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Follows the rounds of planned sets for what the rules of policy say about a plan. */
public final class Hazards {

  private final NamespaceIndex index;
  private final Map<ObjectRef, LiveSet> before = new HashMap<>();

  /**
   * @param cluster before the plan
   */
  public Hazards(Cluster cluster) {
    this.index = new NamespaceIndex(cluster);
    cluster.sets().forEach(set -> before.put(set.origin().object(), set));
  }

  /**
   * The facts of one set.
   *
   * @param planned with its identities
   * @param end the set after the last sync
   */
  public List<Object> of(PlannedSet planned, LiveSet end) {
    List<Object> facts = new ArrayList<>();
    Optional<SetDeletion> deletion = planned.deletionOf(end);
    if (deletion.isPresent()) {
      return List.of(deletion.get());
    }
    if (planned.rounds().isEmpty() && planned.waits().isEmpty()) {
      return facts;
    }
    TreeMap<Integer, String> unready = unreadyNow(end);
    Map<String, String> revisions = new HashMap<>();
    boolean rollsBack = false;
    for (Round round : planned.rounds()) {
      for (PlannedAction action : round.actions()) {
        rollsBack |= action.isA("update", PlannedAction.REVISION);
        follow(action, round, planned, end, unready, facts);
        if (action.isA("create", PlannedAction.POD)) {
          revisions.put(action.name(), action.revision());
        }
      }
      for (WorldAction action : round.world()) {
        if (action.kind().equals(PlannedAction.POD)) {
          unready.remove(PodName.ordinalIn(action.name(), end.name()));
        }
      }
    }
    if (!end.parallel()) {
      held(planned, end, revisions, rollsBack, facts);
    }
    return facts;
  }

  /** As the derived rule "left-behind" has it. */
  private boolean isLeftBehind(LivePod pod, ObjectRef ref) {
    LiveSet set = before.get(ref);
    String update = set == null ? "" : set.status().updateRevision();
    return !update.isEmpty() && !update.equals(pod.revision()) && !pod.brokenBy().isEmpty();
  }

  private TreeMap<Integer, String> unreadyNow(LiveSet set) {
    TreeMap<Integer, String> unready = new TreeMap<>();
    for (LivePod pod : index.pods(set.namespace()).of(set.name())) {
      if (!pod.runningAndReady() && !pod.terminating()) {
        unready.put(PodName.ordinalIn(pod.name(), set.name()), pod.name());
      }
    }
    return unready;
  }

  private static void follow(
      PlannedAction action,
      Round round,
      PlannedSet planned,
      LiveSet set,
      TreeMap<Integer, String> unready,
      List<Object> facts) {
    int ordinal = action.ordinal();
    if (action.isA("create", PlannedAction.POD)) {
      unready.put(ordinal, action.name());
    }
    if (!action.isA("delete", PlannedAction.POD) || unready.remove(ordinal) != null) {
      return;
    }
    Map.Entry<Integer, String> lowest = unready.firstEntry();
    if (lowest != null && lowest.getKey() < ordinal) {
      facts.add(
          new DeletedAboveUnready(
              planned.origin(),
              round.number(),
              !set.parallel(),
              action.phase() == Phase.CONDEMNED,
              action.phase() == Phase.UPDATE,
              action.name(),
              lowest.getValue(),
              lowest.getKey() >= set.ordinalsStart()
                  && lowest.getKey() < set.ordinalsStart() + set.replicas()));
    }
  }

  private void held(
      PlannedSet planned,
      LiveSet end,
      Map<String, String> created,
      boolean rollsBack,
      List<Object> facts) {
    List<Round> rounds = planned.rounds();
    String update = end.status().updateRevision();
    for (Wait wait : planned.waits()) {
      LivePod pod = index.pods(end.namespace()).get(wait.name());
      if (pod != null && wait.waitsFor().equals("ready")) {
        String revision = created.getOrDefault(pod.name(), pod.revision());
        boolean outdated = !revision.equals(update);
        facts.add(
            new HeldByUnready(
                planned.origin(),
                rounds.isEmpty() ? 1 : rounds.get(rounds.size() - 1).number(),
                pod.name(),
                outdated,
                outdated && !revision.equals(end.status().currentRevision()),
                isLeftBehind(pod, end.origin().object()),
                rollsBack,
                end.updateStrategy().equals("RollingUpdate")
                    && !end.status().currentRevision().equals(update),
                Math.max(0, end.status().replicas() - end.replicas())));
      }
    }
  }
}
