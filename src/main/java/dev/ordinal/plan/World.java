package dev.ordinal.plan;

import dev.ordinal.conclusion.WorldAction;
import dev.ordinal.fact.LiveClaim;
import dev.ordinal.fact.LiveNode;
import dev.ordinal.fact.LivePod;
import dev.ordinal.fact.OwnerReference;
import dev.ordinal.fact.sync.EndingPod;
import dev.ordinal.fact.sync.LeavingClaim;
import dev.ordinal.fact.sync.OwnedClaim;
import dev.ordinal.fact.sync.StartingPod;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lets the world settle between two syncs: all that can happen does. */
final class World {

  private static final String NEW_NODE = "node";

  private final Rules rules;
  private final Set<String> lostNodes = new HashSet<>();
  private final String node;
  private final List<Assumption> assumptions;

  World(Rules rules, Collection<LiveNode> nodes, List<Assumption> assumptions) {
    this.rules = rules;
    this.assumptions = assumptions;
    String first = NEW_NODE;
    for (LiveNode each : nodes) {
      if (each.lost()) {
        lostNodes.add(each.name());
      } else if (first.equals(NEW_NODE) && !each.unschedulable()) {
        first = each.name();
      }
    }
    this.node = first;
  }

  /**
   * Lets a namespace settle.
   *
   * @param sets those of the namespace, for what is assumed of their Pods
   * @return what happened, in its order
   */
  List<WorldAction> settle(NamespaceState namespace, List<SetState> sets, Instant now) {
    List<WorldAction> happened = new ArrayList<>();
    endPods(namespace, sets, now, happened);
    collectClaims(namespace, now, happened);
    removeClaims(namespace, happened);
    startPods(namespace, sets, now, happened);
    return happened;
  }

  private void endPods(
      NamespaceState namespace, List<SetState> sets, Instant now, List<WorldAction> happened) {
    List<Object> facts = new ArrayList<>();
    for (String name : namespace.endingPods()) {
      LivePod pod = namespace.pod(name).orElseThrow();
      long left = Duration.between(now, pod.deletionTimestamp()).toSeconds();
      boolean held = isHeld(pod, sets, Assumption.TERMINATING);
      facts.add(new EndingPod(pod, left, isLost(pod), held));
    }
    for (WorldAction action : concluded(facts)) {
      namespace.removePod(action.name());
      happened.add(action);
    }
  }

  private void collectClaims(NamespaceState namespace, Instant now, List<WorldAction> happened) {
    List<Object> facts = new ArrayList<>();
    for (String name : namespace.takeClaimsToCollect()) {
      LiveClaim claim = namespace.claim(name).orElseThrow();
      List<OwnerReference> owners = claim.ownerReferences();
      List<OwnerReference> left = namespace.ownersLeft(owners);
      if (left.size() < owners.size()) {
        facts.add(new OwnedClaim(claim, List.copyOf(left)));
      }
    }
    for (WorldAction action : concluded(facts)) {
      LiveClaim claim = namespace.claim(action.name()).orElseThrow();
      boolean delete = action.verb().equals("delete");
      namespace.put(delete ? claim.deletedAt(now) : claim.ownedBy(action.owners()));
      happened.add(action);
    }
  }

  private void removeClaims(NamespaceState namespace, List<WorldAction> happened) {
    List<Object> facts = new ArrayList<>();
    for (String name : namespace.leavingClaims()) {
      facts.add(new LeavingClaim(namespace.claim(name).orElseThrow(), namespace.isUsed(name)));
    }
    for (WorldAction action : concluded(facts)) {
      namespace.removeClaim(action.name());
      happened.add(action);
    }
  }

  private void startPods(
      NamespaceState namespace, List<SetState> sets, Instant now, List<WorldAction> happened) {
    List<Object> facts = new ArrayList<>();
    for (String name : namespace.startingPods()) {
      LivePod pod = namespace.pod(name).orElseThrow();
      facts.add(new StartingPod(pod, isLost(pod), isHeld(pod, sets, Assumption.NOT_READY)));
    }
    for (WorldAction action : concluded(facts)) {
      LivePod pod = namespace.pod(action.name()).orElseThrow();
      boolean wasReady = pod.ready() && pod.readySince() != null;
      Instant since = wasReady ? pod.readySince() : now;
      namespace.put(pod.readyAt(since, pod.nodeName().isEmpty() ? node : pod.nodeName()));
      happened.add(action);
    }
  }

  private List<WorldAction> concluded(List<Object> facts) {
    if (facts.isEmpty()) {
      return List.of();
    }
    List<WorldAction> actions = new ArrayList<>();
    for (Object conclusion : rules.conclude(facts)) {
      if (conclusion instanceof WorldAction action) {
        actions.add(action);
      }
    }
    actions.sort(Comparator.comparing(WorldAction::name).thenComparing(WorldAction::verb));
    return actions;
  }

  /** Whether nothing confirms what happens to a Pod, since its node is lost. */
  boolean isLost(LivePod pod) {
    return lostNodes.contains(pod.nodeName());
  }

  /** Whether a Pod that is being deleted stays until a person does something. */
  boolean isKept(LivePod pod) {
    return pod.terminating() && (isLost(pod) || !pod.finalizers().isEmpty());
  }

  private boolean isHeld(LivePod pod, List<SetState> sets, String stay) {
    for (Assumption assumption : assumptions) {
      if (assumption.stay().equals(stay)
          && assumption.namespace().equals(pod.namespace())
          && (!assumption.untilReplaced() || pod.origin() != null)
          && (assumption.pods().contains(pod.name())
              || assumption.updateRevision() && isUpdated(pod, assumption.set(), sets))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUpdated(LivePod pod, String set, List<SetState> sets) {
    for (SetState state : sets) {
      if (state.set().name().equals(set)) {
        return PodName.of(pod.name()).parent().equals(set)
            && pod.revision().equals(state.set().status().updateRevision());
      }
    }
    return false;
  }
}
