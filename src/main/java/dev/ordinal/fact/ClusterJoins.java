package dev.ordinal.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the claims and Pods of sets by name and owner, through indexes: a claim's name is only
 * known to be a set's by taking it apart.
 */
public final class ClusterJoins {

  private record Key(String namespace, String name) {}

  private record Template(StatefulSet set, ClaimTemplate template) {}

  private ClusterJoins() {}

  /**
   * {@link ClaimOfSet} and {@link PodOfSet} facts among these facts, in the order of the facts;
   * then {@link LeftoverClaims}.
   */
  public static List<Object> among(Collection<?> facts) {
    Map<Key, Template> byPrefix = new HashMap<>();
    Map<Key, LiveSet> liveSets = new HashMap<>();
    for (Object fact : facts) {
      if (fact instanceof StatefulSet set) {
        for (ClaimTemplate template : set.claimTemplates()) {
          Key key = new Key(set.namespace(), template.name() + "-" + set.name());
          byPrefix.put(key, new Template(set, template));
        }
      } else if (fact instanceof LiveSet set) {
        liveSets.put(new Key(set.namespace(), set.name()), set);
      }
    }
    List<Object> joins = new ArrayList<>();
    for (Object fact : facts) {
      if (fact instanceof LiveClaim claim) {
        addClaim(joins, byPrefix, claim);
      } else if (fact instanceof LivePod pod) {
        addPod(joins, liveSets, pod);
      }
    }
    addLeftovers(joins, liveSets);
    return joins;
  }

  private static void addLeftovers(List<Object> joins, Map<Key, LiveSet> liveSets) {
    Map<StatefulSet, List<ClaimOfSet>> leftovers = new LinkedHashMap<>();
    for (Object join : joins) {
      if (join instanceof ClaimOfSet found && !found.set().live() && found.inRange()) {
        LiveSet live = liveSets.get(new Key(found.set().namespace(), found.set().name()));
        if (live == null || found.ordinal() >= live.ordinalsStart() + live.replicas()) {
          leftovers.computeIfAbsent(found.set(), any -> new ArrayList<>()).add(found);
        }
      }
    }
    leftovers.forEach(
        (set, found) -> {
          LiveSet live = liveSets.get(new Key(set.namespace(), set.name()));
          found.sort(
              Comparator.comparingInt(ClaimOfSet::ordinal)
                  .thenComparing(one -> one.claim().name()));
          List<LiveClaim> claims = found.stream().map(ClaimOfSet::claim).toList();
          int replicas = live == null ? 0 : live.replicas();
          joins.add(new LeftoverClaims(set, live == null, replicas, claims));
        });
  }

  private static void addClaim(List<Object> joins, Map<Key, Template> byPrefix, LiveClaim claim) {
    int hyphen = claim.name().lastIndexOf('-');
    String digits = claim.name().substring(hyphen + 1);
    boolean ordinal =
        hyphen > 0
            && !digits.isEmpty()
            && digits.length() < 7
            && digits.chars().allMatch(Character::isDigit)
            && (digits.length() == 1 || digits.charAt(0) != '0');
    if (!ordinal || ofOtherController(claim)) {
      return;
    }
    Template found = byPrefix.get(new Key(claim.namespace(), claim.name().substring(0, hyphen)));
    if (found != null) {
      joins.add(new ClaimOfSet(found.set(), found.template(), Integer.parseInt(digits), claim));
    }
  }

  /** An operator's claim may have the name of a set's by chance. */
  private static boolean ofOtherController(LiveClaim claim) {
    return OwnerReference.controllerOf(claim.ownerReferences())
        .filter(owner -> !owner.kind().equals("StatefulSet") && !owner.kind().equals("Pod"))
        .isPresent();
  }

  private static void addPod(List<Object> joins, Map<Key, LiveSet> liveSets, LivePod pod) {
    OwnerReference owner = OwnerReference.controllerOf(pod.ownerReferences()).orElse(null);
    if (owner == null || !owner.kind().equals("StatefulSet")) {
      return;
    }
    LiveSet set = liveSets.get(new Key(pod.namespace(), owner.name()));
    if (set != null && set.uid().equals(owner.uid())) {
      joins.add(new PodOfSet(set, pod));
    }
  }
}
