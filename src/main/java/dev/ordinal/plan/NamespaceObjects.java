package dev.ordinal.plan;

import dev.ordinal.fact.LiveClaim;
import dev.ordinal.fact.LivePod;
import dev.ordinal.fact.LiveRevision;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.OwnerReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The objects of one namespace as they were read, found by who owns them. */
final class NamespaceObjects {

  /** Whom nobody controls. */
  static final String NOBODY = "";

  private final List<LivePod> pods = new ArrayList<>();
  private final Map<String, LiveClaim> claims = new HashMap<>();
  private final List<LiveRevision> revisions = new ArrayList<>();
  private final Map<String, List<LivePod>> podsByController = new HashMap<>();
  private final Map<String, Integer> podsByParent = new HashMap<>();
  private final Map<String, List<LiveRevision>> revisionsByController = new HashMap<>();

  /** The objects of a cluster, by namespace. */
  static Map<String, NamespaceObjects> of(Cluster cluster) {
    Map<String, NamespaceObjects> namespaces = new TreeMap<>();
    cluster.pods().forEach(pod -> at(namespaces, pod.namespace()).add(pod));
    cluster.claims().forEach(claim -> at(namespaces, claim.namespace()).add(claim));
    cluster.revisions().forEach(each -> at(namespaces, each.namespace()).add(each));
    return namespaces;
  }

  private static NamespaceObjects at(Map<String, NamespaceObjects> namespaces, String name) {
    return namespaces.computeIfAbsent(name, n -> new NamespaceObjects());
  }

  private void add(LivePod pod) {
    pods.add(pod);
    podsByController
        .computeIfAbsent(controller(pod.ownerReferences()), uid -> new ArrayList<>())
        .add(pod);
    podsByParent.merge(PodName.of(pod.name()).parent(), 1, Integer::sum);
  }

  private void add(LiveClaim claim) {
    claims.put(claim.name(), claim);
  }

  private void add(LiveRevision revision) {
    revisions.add(revision);
    revisionsByController
        .computeIfAbsent(controller(revision.ownerReferences()), uid -> new ArrayList<>())
        .add(revision);
  }

  private static String controller(List<OwnerReference> owners) {
    return OwnerReference.controllerOf(owners).map(OwnerReference::uid).orElse(NOBODY);
  }

  /** The Pods that a controller has, by its uid. */
  List<LivePod> podsOf(String uid) {
    return podsByController.getOrDefault(uid, List.of());
  }

  /** How many Pods have the name of a set, whoever owns them. */
  int podsNamedAfter(String set) {
    return podsByParent.getOrDefault(set, 0);
  }

  /** The revisions that a controller has, by its uid. */
  List<LiveRevision> revisionsOf(String uid) {
    return revisionsByController.getOrDefault(uid, List.of());
  }

  List<LivePod> pods() {
    return Collections.unmodifiableList(pods);
  }

  Collection<LiveClaim> claims() {
    return Collections.unmodifiableCollection(claims.values());
  }

  /** The claim of a name; null if there is none. */
  LiveClaim claim(String name) {
    return claims.get(name);
  }

  /** The state of a simulation that begins with these objects and some sets. */
  NamespaceState state(List<LiveSet> sets) {
    NamespaceState state = new NamespaceState();
    pods.forEach(state::put);
    claims.values().forEach(state::put);
    revisions.forEach(state::put);
    sets.forEach(state::add);
    return state;
  }
}
