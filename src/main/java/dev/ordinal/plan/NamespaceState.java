package dev.ordinal.plan;

import dev.ordinal.fact.LiveClaim;
import dev.ordinal.fact.LivePod;
import dev.ordinal.fact.LiveRevision;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.OwnerReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The objects of one namespace as the API server holds them. Takes the writes of the controller and
 * of the world, and tells those who watch. Mutable; of one simulation and one thread.
 */
final class NamespaceState {

  /** Hears of every change of a Pod or claim. */
  interface Watcher {

    /**
     * @param before null if it was made
     * @param after null if it is gone
     */
    void podChanged(LivePod before, LivePod after);

    void claimChanged(String name);

    void revisionsChanged();
  }

  private final Map<String, LivePod> pods = new TreeMap<>();
  private final Map<String, LiveClaim> claims = new TreeMap<>();
  private final Map<String, LiveRevision> revisions = new TreeMap<>();
  private final Set<String> ownerUids = new TreeSet<>();
  private final Map<String, Set<String>> claimsByOwner = new HashMap<>();
  private final Map<String, Set<String>> usersByClaim = new HashMap<>();
  private final Set<String> endingPods = new TreeSet<>();
  private final Set<String> startingPods = new TreeSet<>();
  private final Set<String> claimsToCollect = new TreeSet<>();
  private final Set<String> leavingClaims = new TreeSet<>();
  private final List<Watcher> watchers = new ArrayList<>();
  private int created;

  void add(LiveSet set) {
    ownerUids.add(set.uid());
  }

  void watch(Watcher watcher) {
    watchers.add(watcher);
  }

  Optional<LivePod> pod(String name) {
    return Optional.ofNullable(pods.get(name));
  }

  Optional<LiveClaim> claim(String name) {
    return Optional.ofNullable(claims.get(name));
  }

  Optional<LiveRevision> revision(String name) {
    return Optional.ofNullable(revisions.get(name));
  }

  Collection<LivePod> pods() {
    return pods.values();
  }

  Collection<LiveRevision> revisions() {
    return revisions.values();
  }

  Collection<LiveClaim> claims() {
    return claims.values();
  }

  /** The names of the Pods that are being deleted, sorted. */
  List<String> endingPods() {
    return List.copyOf(endingPods);
  }

  /** The names of the Pods that are not ready, have not ended and are not being deleted, sorted. */
  List<String> startingPods() {
    return List.copyOf(startingPods);
  }

  /** The names of the claims that an owner may have left since this was asked last, sorted. */
  List<String> takeClaimsToCollect() {
    List<String> names = List.copyOf(claimsToCollect);
    claimsToCollect.clear();
    return names;
  }

  /** The names of the claims that are being deleted, sorted. */
  List<String> leavingClaims() {
    return List.copyOf(leavingClaims);
  }

  /** Whether a Pod that has a node uses a claim. */
  boolean isUsed(String claim) {
    for (String user : usersByClaim.getOrDefault(claim, Set.of())) {
      if (!pods.get(user).nodeName().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Those of the owners that are still there; what is neither Pod nor set counts as there. */
  List<OwnerReference> ownersLeft(List<OwnerReference> owners) {
    List<OwnerReference> left = new ArrayList<>();
    for (OwnerReference owner : owners) {
      boolean tracked = owner.kind().equals("Pod") || owner.kind().equals("StatefulSet");
      if (!tracked || ownerUids.contains(owner.uid())) {
        left.add(owner);
      }
    }
    return left;
  }

  /** A uid that no other object has. */
  String newUid() {
    created++;
    return "planned-" + created;
  }

  Write createPod(LivePod pod) {
    if (pods.containsKey(pod.name())) {
      return Write.ALREADY_EXISTS;
    }
    put(pod);
    return Write.DONE;
  }

  /**
   * Deletes a Pod as its owner would: one without node, and one that has ended, goes at once,
   * unless a finalizer keeps it.
   */
  Write deletePod(String name, Instant now) {
    LivePod pod = pods.get(name);
    if (pod == null) {
      return Write.NOT_FOUND;
    }
    boolean atOnce = pod.nodeName().isEmpty() || pod.terminal();
    if (atOnce && pod.finalizers().isEmpty()) {
      removePod(name);
      return Write.DONE;
    }
    if (pod.terminating()) {
      return Write.UNCHANGED;
    }
    put(pod.deletedAt(now));
    return Write.DONE;
  }

  /** Stores a Pod, new or changed. */
  void put(LivePod pod) {
    LivePod before = pods.put(pod.name(), pod);
    if (before == null) {
      ownerUids.add(pod.uid());
      for (String claim : pod.claimNames().values()) {
        usersByClaim.computeIfAbsent(claim, c -> new TreeSet<>()).add(pod.name());
      }
    }
    sort(pod);
    tell(before, pod);
  }

  private void sort(LivePod pod) {
    boolean waiting = !pod.terminating() && !pod.terminal() && !pod.runningAndReady();
    change(startingPods, pod.name(), waiting);
    change(endingPods, pod.name(), pod.terminating());
  }

  private static void change(Set<String> names, String name, boolean in) {
    if (in) {
      names.add(name);
    } else {
      names.remove(name);
    }
  }

  void removePod(String name) {
    LivePod pod = pods.remove(name);
    endingPods.remove(name);
    startingPods.remove(name);
    ownerUids.remove(pod.uid());
    claimsToCollect.addAll(claimsByOwner.getOrDefault(pod.uid(), Set.of()));
    for (String claim : pod.claimNames().values()) {
      usersByClaim.getOrDefault(claim, Set.of()).remove(name);
    }
    tell(pod, null);
  }

  private void tell(LivePod before, LivePod after) {
    for (Watcher watcher : watchers) {
      watcher.podChanged(before, after);
    }
  }

  /** Stores a claim, new or changed. */
  void put(LiveClaim claim) {
    LiveClaim before = claims.put(claim.name(), claim);
    if (before != null) {
      forgetOwners(before);
    }
    for (OwnerReference owner : claim.ownerReferences()) {
      claimsByOwner.computeIfAbsent(owner.uid(), uid -> new TreeSet<>()).add(claim.name());
    }
    if (!claim.ownerReferences().isEmpty()) {
      claimsToCollect.add(claim.name());
    }
    change(leavingClaims, claim.name(), claim.terminating());
    tellOfClaim(claim.name());
  }

  void removeClaim(String name) {
    forgetOwners(claims.remove(name));
    leavingClaims.remove(name);
    claimsToCollect.remove(name);
    tellOfClaim(name);
  }

  private void forgetOwners(LiveClaim claim) {
    for (OwnerReference owner : claim.ownerReferences()) {
      claimsByOwner.getOrDefault(owner.uid(), Set.of()).remove(claim.name());
    }
  }

  private void tellOfClaim(String name) {
    for (Watcher watcher : watchers) {
      watcher.claimChanged(name);
    }
  }

  /** Stores a revision, new or changed. */
  void put(LiveRevision revision) {
    revisions.put(revision.name(), revision);
    tellOfRevisions();
  }

  void removeRevision(String name) {
    revisions.remove(name);
    tellOfRevisions();
  }

  private void tellOfRevisions() {
    for (Watcher watcher : watchers) {
      watcher.revisionsChanged();
    }
  }
}
