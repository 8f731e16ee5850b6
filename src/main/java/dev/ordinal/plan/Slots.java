package dev.ordinal.plan;

import dev.ordinal.fact.LivePod;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.sync.Behaviour;
import dev.ordinal.fact.sync.Counters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The Pods of a set by ordinal, indexed so that a sync costs as much for 5 replicas as for 5,000.
 * Slots are numbered from 0, whatever ordinals.start is. Mutable; of one {@link SetState}.
 */
final class Slots {

  private final LiveSet set;
  private final boolean availabilityCounts;
  private final boolean leavesSucceeded;
  private final Member[] slots;
  private final Map<Integer, List<Member>> namesakes = new HashMap<>();
  private final CondemnedPods condemned = new CondemnedPods();
  private final Set<Member> ripening = new LinkedHashSet<>();
  private final BitSet absent = new BitSet();
  private final BitSet blocked = new BitSet();
  private final BitSet unavailable = new BitSet();
  private final BitSet outdated = new BitSet();
  private final BitSet broken = new BitSet();
  private final BitSet unseen = new BitSet();
  private Tally tally = new Tally();
  private Tally.Revisions revisions = new Tally.Revisions("", "");
  private Instant now = Instant.EPOCH;

  Slots(LiveSet set, Behaviour behaviour) {
    this.set = set;
    this.availabilityCounts = behaviour.has("unavailable-means-not-available");
    this.leavesSucceeded = behaviour.has("leaves-succeeded-pods");
    this.slots = new Member[set.replicas()];
    for (int i = 0; i < slots.length; i++) {
      refresh(i);
    }
  }

  int size() {
    return slots.length;
  }

  /** The number of the slot of an ordinal; negative or beyond {@link #size} if it is outside. */
  private int slotOf(int ordinal) {
    return ordinal - set.ordinalsStart();
  }

  private boolean inRange(int ordinal) {
    return slotOf(ordinal) >= 0 && slotOf(ordinal) < slots.length;
  }

  void add(Member member) {
    judge(member);
    if (member.ordinal < 0) {
      return;
    }
    if (!inRange(member.ordinal)) {
      condemned.add(member);
      tally.count(1, member.pod, member.available, revisions);
      return;
    }
    int i = slotOf(member.ordinal);
    if (slots[i] != null) {
      namesakes.computeIfAbsent(i, o -> new ArrayList<>()).add(slots[i]);
      tally.count(-1, slots[i].pod, slots[i].available, revisions);
    }
    slots[i] = member;
    tally.count(1, member.pod, member.available, revisions);
    refresh(i);
  }

  void remove(Member member) {
    ripening.remove(member);
    if (member.ordinal < 0) {
      return;
    }
    if (!inRange(member.ordinal)) {
      condemned.remove(member);
      tally.count(-1, member.pod, member.available, revisions);
      return;
    }
    int i = slotOf(member.ordinal);
    List<Member> others = namesakes.getOrDefault(i, List.of());
    if (slots[i] != member) {
      others.remove(member);
      return;
    }
    tally.count(-1, member.pod, member.available, revisions);
    slots[i] = others.isEmpty() ? null : others.remove(others.size() - 1);
    if (slots[i] != null) {
      tally.count(1, slots[i].pod, slots[i].available, revisions);
    }
    refresh(i);
  }

  private void judge(Member member) {
    LivePod pod = member.pod;
    member.available = pod.ready() && isRipe(pod);
    boolean usable = availabilityCounts ? member.available : pod.runningAndReady();
    member.unavailable = !usable || pod.terminating();
    if (pod.ready() && !member.available && pod.readySince() != null) {
      ripening.add(member);
    } else {
      ripening.remove(member);
    }
  }

  private boolean isRipe(LivePod pod) {
    return set.minReadySeconds() == 0
        || pod.readySince() != null
            && pod.readySince().plusSeconds(set.minReadySeconds()).isBefore(now);
  }

  private void refresh(int i) {
    Member member = slots[i];
    LivePod pod = member == null ? null : member.pod;
    boolean usable = pod != null && !pod.terminal() && !pod.terminating();
    absent.set(i, pod == null || isEnded(pod));
    blocked.set(i, !usable || !pod.runningAndReady() || !member.available);
    unavailable.set(i, pod == null || member.unavailable);
    boolean old = pod != null && !pod.terminating() && !pod.revision().equals(revisions.update());
    outdated.set(i, old && i >= set.partition());
    broken.set(i, outdated.get(i) && unavailable.get(i));
    unseen.set(i);
  }

  /** Whether the controller takes a Pod for one that has ended. */
  private boolean isEnded(LivePod pod) {
    return pod.terminal() && !(leavesSucceeded && pod.phase().equals("Succeeded"));
  }

  /** Moves the clock: Pods that have been ready long enough become available. */
  void advance(Instant time) {
    now = time;
    for (Member member : List.copyOf(ripening)) {
      if (isRipe(member.pod)) {
        remove(member);
        add(member);
      }
    }
  }

  /** Counts anew if the revisions are others; returns whether they are. */
  boolean revisions(Tally.Revisions names) {
    if (names.equals(revisions)) {
      return false;
    }
    revisions = names;
    tally = new Tally();
    for (int i = 0; i < slots.length; i++) {
      boolean wasUnseen = unseen.get(i);
      if (slots[i] != null) {
        tally.count(1, slots[i].pod, slots[i].available, revisions);
        refresh(i);
        unseen.set(i, wasUnseen);
      }
    }
    for (Member member : condemned.all()) {
      tally.count(1, member.pod, member.available, revisions);
    }
    return true;
  }

  /** Has the rules look at an ordinal again. */
  void touch(int ordinal) {
    if (inRange(ordinal)) {
      unseen.set(slotOf(ordinal));
    } else {
      condemned.touch(ordinal);
    }
  }

  /** Has the rules look again at all that a sync may wait for. */
  void touchWaiting() {
    unseen.or(blocked);
    condemned.touchAll();
  }

  /** The slots that the rules have to look at, ascending; those below {@code end}. */
  List<Integer> takeUnseen(int end) {
    List<Integer> found = new ArrayList<>();
    for (int i = unseen.nextSetBit(0); i >= 0 && i < end; i = unseen.nextSetBit(i + 1)) {
      found.add(i);
    }
    unseen.clear(0, Math.min(end, slots.length));
    return found;
  }

  /** The Pods outside the range. */
  CondemnedPods condemned() {
    return condemned;
  }

  Optional<Member> at(int slot) {
    return Optional.ofNullable(slots[slot]);
  }

  /** The first slot at which the controller stops in order; {@link #size} if there is none. */
  int firstBlocked() {
    int first = blocked.nextSetBit(0);
    return first < 0 ? slots.length : first;
  }

  boolean isUnavailable(int slot) {
    return unavailable.get(slot);
  }

  /** Whether its Pod is missing or has ended. */
  boolean isAbsent(int slot) {
    return absent.get(slot);
  }

  boolean isOutdated(int slot) {
    return outdated.get(slot);
  }

  int countUnavailable() {
    return unavailable.cardinality();
  }

  /** The next slot down, from {@code from}, that is outdated, or whose Pod is missing or ended. */
  int previousOutdatedOrAbsent(int from) {
    return Math.max(outdated.previousSetBit(from), absent.previousSetBit(from));
  }

  /**
   * The next slot down, from {@code from}, that is outdated and unavailable, or whose Pod is
   * missing or ended; -1 if there is none.
   */
  int previousBrokenOrAbsent(int from) {
    return Math.max(broken.previousSetBit(from), absent.previousSetBit(from));
  }

  /** The highest slot that is unavailable; -1 if there is none. */
  int highestUnavailable() {
    return previousUnavailable(slots.length);
  }

  /** The next slot down, from {@code from}, that is unavailable; -1 if there is none. */
  int previousUnavailable(int from) {
    return unavailable.previousSetBit(from);
  }

  Counters counters() {
    return tally.counters(countUnavailable());
  }

  /** The condemned Pod that is the lowest unavailable of all Pods of the set. */
  boolean isFirstUnavailable(Member member) {
    return unavailable.isEmpty()
        && condemned.lowestUnavailable().filter(member::equals).isPresent();
  }

  /** All Pods, of slots and condemned ones. */
  List<Member> members() {
    List<Member> all = new ArrayList<>();
    for (Member member : slots) {
      if (member != null) {
        all.add(member);
      }
    }
    all.addAll(condemned.all());
    return all;
  }

  /** Whether every replica is there, available and, where that counts, at the update revision. */
  boolean complete() {
    return blocked.isEmpty() && outdated.isEmpty() && condemned.isEmpty();
  }

  /** Whether every replica is there and available, whatever its revision. */
  boolean filled() {
    return blocked.isEmpty() && condemned.isEmpty();
  }
}
