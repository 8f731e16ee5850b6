package dev.ordinal.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The Pods of a set outside its range, by ordinal. Mutable; of one {@link Slots}. */
final class CondemnedPods {

  private final TreeMap<Integer, List<Member>> members = new TreeMap<>();
  private final TreeMap<Integer, Member> unavailable = new TreeMap<>();
  private final Set<Member> unseen = new LinkedHashSet<>();

  void add(Member member) {
    members.computeIfAbsent(member.ordinal, o -> new ArrayList<>()).add(member);
    unseen.add(member);
    if (member.unavailable) {
      unavailable.put(member.ordinal, member);
    }
  }

  void remove(Member member) {
    List<Member> same = members.get(member.ordinal);
    same.remove(member);
    if (same.isEmpty()) {
      members.remove(member.ordinal);
    }
    unseen.remove(member);
    unavailable.remove(member.ordinal, member);
  }

  boolean isEmpty() {
    return members.isEmpty();
  }

  /** The one with the highest ordinal. */
  Optional<Member> highest() {
    return isEmpty() ? Optional.empty() : Optional.of(members.lastEntry().getValue().get(0));
  }

  /** How many have a higher ordinal. */
  int above(int ordinal) {
    return members.tailMap(ordinal, false).values().stream().mapToInt(List::size).sum();
  }

  /** The unavailable one with the lowest ordinal. */
  Optional<Member> lowestUnavailable() {
    return unavailable.isEmpty()
        ? Optional.empty()
        : Optional.of(unavailable.firstEntry().getValue());
  }

  /** All of them, ascending by ordinal. */
  Collection<Member> all() {
    return members.values().stream().flatMap(List::stream).toList();
  }

  /** Has the rules look at those of an ordinal again. */
  void touch(int ordinal) {
    unseen.addAll(members.getOrDefault(ordinal, List.of()));
  }

  /** Has the rules look at all of them again. */
  void touchAll() {
    members.values().forEach(unseen::addAll);
  }

  /** Those that the rules have to look at. */
  List<Member> takeUnseen() {
    List<Member> found = List.copyOf(unseen);
    unseen.clear();
    return found;
  }
}
