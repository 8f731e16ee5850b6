package dev.ordinal.rule;

import dev.ordinal.fact.ApiObject;
import dev.ordinal.fact.Application;
import dev.ordinal.fact.Changed;
import dev.ordinal.fact.DroppedField;
import dev.ordinal.fact.HelmRelease;
import dev.ordinal.fact.LiveClaim;
import dev.ordinal.fact.LivePod;
import dev.ordinal.fact.LiveRevision;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.RefusedPod;
import java.util.ArrayList;
import java.util.Collection;
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
    Map<String, List<Object>> byNamespace = new TreeMap<>();
    for (Object fact : facts) {
      String namespace = namespaceOf(fact);
      if (namespace.isEmpty()) {
        everywhere.add(fact);
      } else {
        byNamespace.computeIfAbsent(namespace, any -> new ArrayList<>()).add(fact);
      }
    }
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
