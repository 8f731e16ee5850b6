package dev.ordinal.rule;

import dev.ordinal.fact.ApiObject;
import dev.ordinal.fact.Application;
import dev.ordinal.fact.Changed;
import dev.ordinal.fact.DroppedField;
import dev.ordinal.fact.HelmRelease;
import dev.ordinal.fact.Known;
import dev.ordinal.fact.LiveClaim;
import dev.ordinal.fact.LivePod;
import dev.ordinal.fact.LiveRevision;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.RefusedPod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Divides facts among sessions. Rules join only inside a namespace, and the cost of a session grows
 * faster than its facts; but each session repeats the facts of the cluster, so small namespaces
 * share one.
 */
final class Sessions {

  private static final int ENOUGH_FACTS = 500;

  private Sessions() {}

  /** The facts of each session, those without a namespace in all of them; never empty. */
  static List<List<Object>> of(Collection<?> facts) {
    List<Object> everywhere = new ArrayList<>();
    List<Known> somewhere = new ArrayList<>();
    Map<String, List<Object>> byNamespace = new TreeMap<>();
    for (Object fact : facts) {
      String namespace = namespaceOf(fact);
      if (fact instanceof Known known && !known.everywhere()) {
        somewhere.add(known);
      } else if (namespace.isEmpty()) {
        everywhere.add(fact);
      } else {
        byNamespace.computeIfAbsent(namespace, any -> new ArrayList<>()).add(fact);
      }
    }
    if (somewhere.isEmpty()) {
      return of(everywhere, byNamespace);
    }
    List<List<Object>> sessions = new ArrayList<>();
    equallyKnown(byNamespace, somewhere)
        .forEach(
            (known, namespaces) -> {
              List<Object> shared = new ArrayList<>(everywhere);
              shared.addAll(known);
              sessions.addAll(of(shared, namespaces));
            });
    return sessions.isEmpty() ? List.of(everywhere) : sessions;
  }

  /** The namespaces about which the same is known, by what that is. */
  private static Map<List<Known>, Map<String, List<Object>>> equallyKnown(
      Map<String, List<Object>> byNamespace, List<Known> somewhere) {
    Map<List<Known>, Map<String, List<Object>>> groups = new LinkedHashMap<>();
    byNamespace.forEach(
        (namespace, facts) -> {
          List<Known> known = somewhere.stream().filter(one -> one.in(namespace)).toList();
          groups.computeIfAbsent(known, any -> new TreeMap<>()).put(namespace, facts);
        });
    return groups;
  }

  private static List<List<Object>> of(
      List<Object> everywhere, Map<String, List<Object>> byNamespace) {
    int enough = Math.max(ENOUGH_FACTS, everywhere.size());
    List<List<Object>> sessions = new ArrayList<>();
    List<Object> session = new ArrayList<>(everywhere);
    for (List<Object> namespace : byNamespace.values()) {
      if (session.size() - everywhere.size() >= enough) {
        sessions.add(session);
        session = new ArrayList<>(everywhere);
      }
      session.addAll(namespace);
    }
    sessions.add(session);
    return sessions;
  }

  /** Where a fact is joined; empty for everywhere. */
  private static String namespaceOf(Object fact) {
    if (fact instanceof HelmRelease release) {
      return release.targetNamespace();
    }
    if (fact instanceof Application application) {
      return application.destinationNamespace();
    }
    if (fact instanceof ApiObject object) {
      return object.namespace();
    }
    if (fact instanceof LivePod pod) {
      return pod.namespace();
    }
    if (fact instanceof LiveClaim claim) {
      return claim.namespace();
    }
    if (fact instanceof LiveSet set) {
      return set.namespace();
    }
    if (fact instanceof Changed change) {
      return change.namespace();
    }
    if (fact instanceof RefusedPod refused) {
      return refused.set().namespace();
    }
    if (fact instanceof DroppedField dropped) {
      return dropped.set().namespace();
    }
    return fact instanceof LiveRevision revision ? revision.namespace() : "";
  }
}
