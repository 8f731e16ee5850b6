package dev.ordinal.plan;

import dev.ordinal.conclusion.PlannedAction;
import dev.ordinal.conclusion.WorldAction;
import dev.ordinal.fact.LivePod;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.OwnerReference;
import dev.ordinal.fact.sync.Counters;
import dev.ordinal.fact.sync.ForeignPod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A set with the Pods that its controller has claimed, kept up to date as Pods and claims change.
 * Mutable; of one simulation and one thread.
 */
final class SetState implements NamespaceState.Watcher {

  private final NamespaceState namespace;
  private final Slots slots;
  private final Set<String> claimPrefixes = new HashSet<>();
  private final Map<String, Member> members = new TreeMap<>();
  private final Map<String, ForeignPod> foreign = new TreeMap<>();
  private final Map<String, Integer> podsByRevision = new HashMap<>();
  private final RevisionHistory history;
  private final boolean replacesEndedPods;
  private LiveSet set;

  /** Whether the history may hold more unused revisions than when the rules last looked. */
  private boolean historyChanged = true;

  SetState(LiveSet set, NamespaceState namespace, Release release) {
    this.set = set;
    this.namespace = namespace;
    this.slots = new Slots(set, release.behaviour());
    this.replacesEndedPods = release.behaviour().has("replaces-ended-pod-at-once");
    this.history = new RevisionHistory(set, namespace, release);
    for (String template : set.claimTemplates()) {
      claimPrefixes.add(template + "-" + set.name());
    }
    for (LivePod pod : namespace.pods()) {
      podChanged(null, pod);
    }
    namespace.watch(this);
  }

  LiveSet set() {
    return set;
  }

  Slots slots() {
    return slots;
  }

  RevisionHistory history() {
    return history;
  }

  NamespaceState namespace() {
    return namespace;
  }

  /** What happens to Pods and claims of the set's names, of all that happens in its namespace. */
  List<WorldAction> concerning(List<WorldAction> happened) {
    List<WorldAction> own = new ArrayList<>();
    for (WorldAction action : happened) {
      String parent = PodName.of(action.name()).parent();
      boolean pod = action.kind().equals(PlannedAction.POD);
      if (parent.equals(set.name()) || !pod && parent.endsWith("-" + set.name())) {
        own.add(action);
      }
    }
    return List.copyOf(own);
  }

  /** Stores another status. */
  void status(LiveSet withStatus) {
    set = withStatus;
  }

  /** The Pods that are to be adopted or released, by name. */
  Collection<ForeignPod> foreignPods() {
    return foreign.values();
  }

  /** How many claimed Pods are at a revision. */
  int podsAt(String revision) {
    return podsByRevision.getOrDefault(revision, 0);
  }

  /** Whether the history may have changed since this was asked last. */
  boolean takeHistoryChanged() {
    boolean changed = historyChanged;
    historyChanged = false;
    return changed;
  }

  @Override
  public void podChanged(LivePod before, LivePod after) {
    if (before != null) {
      forget(before);
    }
    if (after == null) {
      return;
    }
    PodName name = PodName.of(after.name());
    Optional<OwnerReference> controller = OwnerReference.controllerOf(after.ownerReferences());
    boolean owned = controller.isPresent() && controller.get().uid().equals(set.uid());
    if (controller.isPresent() && !owned) {
      return;
    }
    boolean matches = name.parent().equals(set.name()) && set.selector().matches(after.labels());
    if (owned && matches) {
      Member member = new Member(name.ordinal(), after);
      members.put(after.name(), member);
      podsByRevision.merge(after.revision(), 1, Integer::sum);
      slots.add(member);
      historyChanged = true;
    } else if (owned || matches) {
      foreign.put(after.name(), new ForeignPod(after, owned, matches));
    }
  }

  private void forget(LivePod pod) {
    foreign.remove(pod.name());
    Member member = members.remove(pod.name());
    if (member != null) {
      podsByRevision.merge(pod.revision(), -1, Integer::sum);
      slots.remove(member);
      historyChanged = true;
    }
  }

  @Override
  public void claimChanged(String name) {
    PodName parts = PodName.of(name);
    if (claimPrefixes.contains(parts.parent())) {
      slots.touch(parts.ordinal());
    }
  }

  @Override
  public void revisionsChanged() {
    history.changed();
    historyChanged = true;
  }

  /** Begins a sync: moves the clock, and counts by the revisions that hold now. */
  void advance(Instant now) {
    slots.advance(now);
  }

  /** Counts by these revisions from now on. */
  void countBy(String currentRevision, String updateRevision) {
    historyChanged |= slots.revisions(new Tally.Revisions(currentRevision, updateRevision));
  }

  int ordinalOf(int slot) {
    return set.ordinalsStart() + slot;
  }

  /** The revision that a new Pod of a slot is made from. */
  String revisionForNew(int slot) {
    return set.holdsBack(slot) ? history.current().name() : history.update().name();
  }

  /** Whether the sync treats a slot as one without a Pod. */
  boolean needsPod(int slot) {
    return slots.at(slot).isEmpty() || slots.isAbsent(slot) && replacesEndedPods;
  }

  /** What is counted for the status at the beginning of a sync. */
  Counters counters() {
    if (!set.deleting()) {
      return slots.counters();
    }
    Tally tally = new Tally();
    Tally.Revisions names = new Tally.Revisions(history.current().name(), history.update().name());
    for (Member member : members.values()) {
      tally.count(1, member.pod, member.available, names);
    }
    return tally.counters(0);
  }
}
