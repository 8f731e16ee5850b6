package dev.ordinal.plan;

import dev.ordinal.fact.LivePod;
import dev.ordinal.fact.LiveRevision;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.sync.Behaviour;
import dev.ordinal.fact.sync.CondemnedPod;
import dev.ordinal.fact.sync.OutdatedPod;
import dev.ordinal.fact.sync.OutdatedSlot;
import dev.ordinal.fact.sync.PodClaim;
import dev.ordinal.fact.sync.Slot;
import dev.ordinal.fact.sync.Sync;
import dev.ordinal.fact.sync.UnavailableSlot;
import dev.ordinal.fact.sync.UnusedRevision;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Selects the few facts of a set that the rules of one sync need. */
final class SyncFacts {

  private final SetState state;
  private final LiveSet set;
  private final Slots slots;
  private final Behaviour behaviour;
  private final Sync sync;
  private final List<Object> facts = new ArrayList<>();

  private SyncFacts(SetState state, Behaviour behaviour, Sync sync) {
    this.state = state;
    this.set = state.set();
    this.slots = state.slots();
    this.behaviour = behaviour;
    this.sync = sync;
  }

  /** The facts of the phases after the revisions are known. */
  static List<Object> of(SetState state, Behaviour behaviour, Sync sync) {
    SyncFacts selection = new SyncFacts(state, behaviour, sync);
    selection.facts.add(behaviour);
    selection.facts.add(sync);
    selection.facts.add(state.counters());
    if (!sync.deleting()) {
      selection.addPods();
    }
    selection.addUnusedRevisions();
    return selection.facts;
  }

  private void addPods() {
    if (sync.strategy().equals("Recreate") && addOutdatedPods()) {
      return; // no slot has its turn
    }
    int first = slots.firstBlocked();
    int end = sync.ordered() ? first : slots.size();
    slots.takeUnseen(end).forEach(this::addSlot);
    if (sync.ordered() && first < slots.size()) {
      addSlot(first);
    } else {
      addCondemned();
    }
    if (sync.strategy().equals("RollingUpdate")) {
      addOutdated();
    }
  }

  private void addSlot(int slot) {
    LivePod pod = slots.at(slot).map(member -> member.pod).orElse(null);
    int ordinal = state.ordinalOf(slot);
    String name = set.podName(ordinal);
    String podName = pod == null ? name : pod.name();
    facts.add(
        new Slot(
            ordinal,
            podName,
            pod,
            state.needsPod(slot) ? state.revisionForNew(slot) : "",
            pod != null && slots.isAbsent(slot),
            slots.at(slot).map(member -> member.available).orElse(false),
            pod != null && isNamed(pod, name),
            pod != null && isMounted(pod, ordinal)));
    addClaims(ordinal, podName, state.needsPod(slot) ? "" : pod.uid(), false);
  }

  private static boolean isNamed(LivePod pod, String name) {
    return pod.name().equals(name) && name.equals(pod.labels().get(NewPod.NAME_LABEL));
  }

  private boolean isMounted(LivePod pod, int ordinal) {
    for (String template : set.claimTemplates()) {
      if (!set.claimName(template, ordinal).equals(pod.claimNames().get(template))) {
        return false;
      }
    }
    return true;
  }

  private void addClaims(int ordinal, String podName, String podUid, boolean condemned) {
    for (String template : set.claimTemplates()) {
      String name = set.claimName(template, ordinal);
      facts.add(
          new PodClaim(
              set,
              ordinal,
              podName,
              podUid,
              condemned,
              name,
              state.namespace().claim(name).orElse(null)));
    }
  }

  private void addCondemned() {
    Set<Member> members = new LinkedHashSet<>(slots.condemned().takeUnseen());
    slots.condemned().highest().ifPresent(members::add);
    for (Member member : members) {
      boolean highest = slots.condemned().highest().get() == member;
      facts.add(
          new CondemnedPod(
              member.ordinal,
              member.pod,
              member.available,
              slots.isFirstUnavailable(member),
              highest));
      addClaims(member.ordinal, member.name(), member.pod.uid(), true);
    }
  }

  /** Adds as many outdated slots as an update may take, from the top, and what it waits for. */
  private void addOutdated() {
    boolean classic = !behaviour.has("max-unavailable");
    boolean freesBroken = behaviour.has("max-unavailable-frees-broken-pods") && !sync.ordered();
    int budget = classic ? 1 : Math.max(1, sync.maxUnavailable() - slots.countUnavailable());
    int above = 0;
    int availableAbove = 0;
    int lowest = slots.size();
    int highest = nextOutdated(slots.size() - 1);
    for (int i = highest;
        i >= 0 && (freesBroken ? availableAbove : above) < budget;
        i = nextOutdated(i - 1)) {
      addOutdatedSlot(i, above, availableAbove);
      above++;
      availableAbove += isAvailable(i) ? 1 : 0;
      lowest = i;
    }
    if (classic && highest >= 0 && slots.highestUnavailable() > highest) {
      addUnavailable(slots.highestUnavailable());
    }
    if (!classic && highest >= 0 && slots.countUnavailable() >= sync.maxUnavailable()) {
      for (int i = slots.highestUnavailable(); i >= 0; i = slots.previousUnavailable(i - 1)) {
        addUnavailable(i);
      }
    }
    if (freesBroken) {
      addBrokenBelow(lowest, above, availableAbove);
    }
  }

  private void addUnavailable(int slot) {
    int ordinal = state.ordinalOf(slot);
    LivePod pod = slots.at(slot).map(member -> member.pod).orElse(null);
    facts.add(new UnavailableSlot(ordinal, set.podName(ordinal), pod));
  }

  private void addBrokenBelow(int slot, int above, int availableAbove) {
    for (int i = slots.previousBrokenOrAbsent(slot - 1);
        i >= set.partition();
        i = slots.previousBrokenOrAbsent(i - 1)) {
      if (isOutdated(i)) {
        addOutdatedSlot(i, above, availableAbove);
      }
    }
  }

  private int nextOutdated(int from) {
    for (int i = slots.previousOutdatedOrAbsent(from);
        i >= set.partition();
        i = slots.previousOutdatedOrAbsent(i - 1)) {
      if (isOutdated(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isOutdated(int slot) {
    return state.needsPod(slot)
        ? !state.revisionForNew(slot).equals(sync.updateRevision())
        : slots.isOutdated(slot);
  }

  private boolean isAvailable(int slot) {
    return !state.needsPod(slot) && !slots.isUnavailable(slot);
  }

  private void addOutdatedSlot(int slot, int above, int availableAbove) {
    int ordinal = state.ordinalOf(slot);
    boolean needed = state.needsPod(slot);
    facts.add(
        new OutdatedSlot(
            ordinal,
            needed ? set.podName(ordinal) : slots.at(slot).get().name(),
            needed ? state.revisionForNew(slot) : slots.at(slot).get().pod.revision(),
            isAvailable(slot),
            above,
            availableAbove));
  }

  private boolean addOutdatedPods() {
    boolean found = false;
    for (Member member : slots.members()) {
      if (!member.pod.revision().equals(sync.updateRevision())) {
        facts.add(new OutdatedPod(member.ordinal, member.pod));
        found = true;
      }
    }
    return found;
  }

  private void addUnusedRevisions() {
    if (!state.takeHistoryChanged()) {
      return;
    }
    List<LiveRevision> unused = new ArrayList<>();
    for (LiveRevision revision : state.history().listed()) {
      String name = revision.name();
      if (state.podsAt(name) == 0
          && !name.equals(sync.currentRevision())
          && !name.equals(sync.updateRevision())) {
        unused.add(revision);
      }
    }
    for (int i = 0; i < unused.size(); i++) {
      LiveRevision revision = unused.get(i);
      facts.add(new UnusedRevision(revision.name(), revision.revision(), unused.size() - 1 - i));
    }
  }
}
