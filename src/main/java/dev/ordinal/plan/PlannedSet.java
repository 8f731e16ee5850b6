package dev.ordinal.plan;

import dev.ordinal.conclusion.Change;
import dev.ordinal.conclusion.Rejection;
import dev.ordinal.conclusion.Risk;
import dev.ordinal.conclusion.Task;
import dev.ordinal.conclusion.Wait;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.Needed;
import dev.ordinal.fact.Origin;
import dev.ordinal.fact.Propagation;
import dev.ordinal.fact.SetDeletion;
import dev.ordinal.fact.SetStatus;
import dev.ordinal.fact.sync.Phase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What will happen to one set.
 *
 * @param description the set in a few words: replicas, policies
 * @param replicas how many it wants in the end
 * @param needed how many of its Pods have to be ready for its users
 * @param changes what the manifest changes, by path
 * @param rejections why the API server refuses the manifest
 * @param rounds the syncs that did something
 * @param pauses syncs that only waited, and after which the world moved or a round came: without
 *     actions
 * @param waits of the last sync
 * @param status after the last sync
 * @param end empty where the number of rounds asked for cut the run off, and where it was refused
 * @param deletion how somebody deletes it; empty if nobody does
 * @param decisive where the Kubernetes version is the reason
 * @param origin where the set was read
 */
public record PlannedSet(
    String namespace,
    String name,
    Outcome outcome,
    String description,
    int replicas,
    Needed needed,
    List<Change> changes,
    List<Rejection> rejections,
    List<Round> rounds,
    List<Round> pauses,
    List<Wait> waits,
    SetStatus status,
    Optional<End> end,
    List<Decisive> decisive,
    List<Identity> identities,
    List<Branch> branches,
    List<Task> tasks,
    List<Risk> risks,
    Optional<Propagation> deletion,
    Origin origin) {

  /** The rounds, and the pauses between them. */
  public List<Round> syncs() {
    List<Round> all = new ArrayList<>(rounds);
    all.addAll(pauses);
    all.sort(Comparator.comparingInt(Round::number));
    return all;
  }

  /** The number of the first round in which the controller acts in a phase; empty if none. */
  public OptionalInt firstRoundOf(Phase phase) {
    for (Round round : rounds) {
      if (round.actions().stream().anyMatch(action -> action.phase() == phase)) {
        return OptionalInt.of(round.number());
      }
    }
    return OptionalInt.empty();
  }

  /** The same with what a person needs beside the rounds. */
  PlannedSet with(
      List<Identity> ofOrdinals, List<Branch> ifStuck, List<Task> todo, List<Risk> dangers) {
    return new PlannedSet(
        namespace,
        name,
        outcome,
        description,
        replicas,
        needed,
        changes,
        rejections,
        rounds,
        pauses,
        waits,
        status,
        end,
        decisive,
        ofOrdinals,
        ifStuck,
        todo,
        dangers,
        deletion,
        origin);
  }

  /** The same with other waits. */
  PlannedSet waitingFor(List<Wait> others) {
    return new PlannedSet(
        namespace,
        name,
        outcome,
        description,
        replicas,
        needed,
        changes,
        rejections,
        rounds,
        pauses,
        others,
        status,
        end,
        decisive,
        identities,
        branches,
        tasks,
        risks,
        deletion,
        origin);
  }

  /**
   * Its deletion, once its identities are known; empty if nobody deletes it.
   *
   * @param live the set as it is
   */
  Optional<SetDeletion> deletionOf(LiveSet live) {
    if (deletion.isEmpty()) {
      return Optional.empty();
    }
    List<String> pods = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (Identity identity : identities) {
      if (!identity.revisionNow().isEmpty()) {
        pods.add(identity.pod());
      }
      for (ClaimFate claim : identity.claims()) {
        if (claim.becomes().equals("lost")) {
          lost.add(claim.name());
        } else if (claim.becomes().equals("left")) {
          left.add(claim.name());
        }
      }
    }
    return Optional.of(
        new SetDeletion(
            origin,
            deletion.get(),
            pods,
            lost,
            left,
            live.replicas(),
            live.parallel(),
            live.whenScaled().equals("Delete")));
  }

  /**
   * What if a wait never ends.
   *
   * @param at the number of the round
   * @param when what is assumed
   * @param outcome what holds then, and whether reverting would help
   * @param tasks ids of tasks that free it
   */
  public record Branch(int at, String when, String outcome, List<String> tasks) {}

  /**
   * One ordinal with what belongs to it.
   *
   * @param node empty if it has none
   * @param revisionNow empty if there is no such Pod now
   * @param revisionEnd empty if there is none in the end
   */
  public record Identity(
      int ordinal,
      String pod,
      String hostname,
      String dns,
      String node,
      String revisionNow,
      String revisionEnd,
      List<ClaimFate> claims) {}

  /**
   * What becomes of a claim.
   *
   * @param becomes new, kept, reattached, lost or left
   * @param size as a quantity; empty if not known
   * @param created null if not known or new
   * @param volume empty if it has none
   */
  public record ClaimFate(
      String name, String becomes, String size, Instant created, String volume) {}
}
