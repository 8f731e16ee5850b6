package dev.ordinal.plan;

import dev.ordinal.conclusion.PlannedAction;
import dev.ordinal.conclusion.WorldAction;
import dev.ordinal.fact.LiveClaim;
import dev.ordinal.fact.LivePod;
import dev.ordinal.fact.LiveRevision;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.OwnerReference;
import dev.ordinal.fact.Propagation;
import dev.ordinal.fact.sync.Dependent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The objects that name a set as their owner, and what the garbage collector writes to them. */
final class Dependents {

  private final NamespaceState namespace;
  private final LiveSet set;
  private final Set<String> pods = new HashSet<>();
  private final Set<String> claims = new HashSet<>();

  Dependents(NamespaceState namespace, LiveSet set) {
    this.namespace = namespace;
    this.set = set;
    for (LivePod pod : namespace.pods()) {
      if (isOwned(pod.ownerReferences())) {
        pods.add(pod.name());
        claims.addAll(pod.claimNames().values());
      }
    }
    for (LiveClaim claim : namespace.claims()) {
      if (isOwned(claim.ownerReferences())) {
        claims.add(claim.name());
      }
    }
  }

  private boolean isOwned(List<OwnerReference> owners) {
    return owners.stream().anyMatch(this::isSet);
  }

  private boolean isSet(OwnerReference owner) {
    return owner.uid().equals(set.uid());
  }

  /** Whether an object is a Pod of the set, or a claim of the set or of one of its Pods. */
  boolean include(String kind, String name) {
    return switch (kind) {
      case PlannedAction.POD -> pods.contains(name);
      case PlannedAction.CLAIM -> claims.contains(name);
      default -> false;
    };
  }

  /** Its Pods that serve on, with or without an owner. */
  int running() {
    int running = 0;
    for (LivePod pod : namespace.pods()) {
      boolean serves = pod.runningAndReady() && !pod.terminating();
      running += serves && pods.contains(pod.name()) ? 1 : 0;
    }
    return running;
  }

  /** Those that name the set as their owner at present. */
  List<Dependent> left(Propagation propagation) {
    List<Dependent> found = new ArrayList<>();
    for (LivePod pod : namespace.pods()) {
      if (isOwned(pod.ownerReferences())) {
        List<OwnerReference> others = others(pod.ownerReferences());
        found.add(
            new Dependent(PlannedAction.POD, pod.name(), pod.terminating(), others, propagation));
      }
    }
    for (LiveClaim claim : namespace.claims()) {
      if (isOwned(claim.ownerReferences())) {
        List<OwnerReference> others = others(claim.ownerReferences());
        found.add(
            new Dependent(
                PlannedAction.CLAIM, claim.name(), claim.terminating(), others, propagation));
      }
    }
    for (LiveRevision revision : namespace.revisions()) {
      if (isOwned(revision.ownerReferences())) {
        List<OwnerReference> others = others(revision.ownerReferences());
        found.add(
            new Dependent(PlannedAction.REVISION, revision.name(), false, others, propagation));
      }
    }
    return found;
  }

  private List<OwnerReference> others(List<OwnerReference> owners) {
    List<OwnerReference> left = new ArrayList<>(namespace.ownersLeft(owners));
    left.removeIf(this::isSet);
    return List.copyOf(left);
  }

  /** Writes what the garbage collector does to one of them. */
  void write(WorldAction action, Instant now) {
    boolean delete = action.verb().equals("delete");
    String name = action.name();
    switch (action.kind()) {
      case PlannedAction.POD -> {
        if (delete) {
          namespace.deletePod(name, now);
        } else {
          LivePod pod = namespace.pod(name).orElseThrow();
          namespace.put(pod.with(pod.labels(), action.owners()));
        }
      }
      case PlannedAction.CLAIM -> {
        LiveClaim claim = namespace.claim(name).orElseThrow();
        namespace.put(delete ? claim.deletedAt(now) : claim.ownedBy(action.owners()));
      }
      default -> {
        if (delete) {
          namespace.removeRevision(name);
        } else {
          namespace.put(namespace.revision(name).orElseThrow().ownedBy(action.owners()));
        }
      }
    }
  }
}
