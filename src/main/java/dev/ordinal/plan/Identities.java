package dev.ordinal.plan;

import dev.ordinal.conclusion.PlannedAction;
import dev.ordinal.conclusion.WorldAction;
import dev.ordinal.fact.LiveClaim;
import dev.ordinal.fact.LivePod;
import dev.ordinal.fact.LiveSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tells of each ordinal of a set what becomes of its Pod and of its claims. */
final class Identities {

  private final LiveSet set;
  private final String clusterDomain;
  private final NamedObjects<LivePod> pods;
  private final NamedObjects<LiveClaim> claims;
  private final Map<String, String> revisionsNow = new HashMap<>();
  private final Map<String, String> revisionsEnd = new HashMap<>();
  private final Set<String> lost = new HashSet<>();

  /**
   * @param pods of the namespace before the plan
   * @param claims of the namespace before the plan
   */
  Identities(
      LiveSet set,
      List<Round> rounds,
      NamedObjects<LivePod> pods,
      NamedObjects<LiveClaim> claims,
      String clusterDomain) {
    this.set = set;
    this.clusterDomain = clusterDomain;
    this.pods = pods;
    this.claims = claims;
    for (LivePod pod : pods.of(set.name())) {
      revisionsNow.put(pod.name(), pod.labels().getOrDefault(LivePod.REVISION_LABEL, ""));
    }
    revisionsEnd.putAll(revisionsNow);
    rounds.forEach(this::follow);
  }

  private void follow(Round round) {
    for (PlannedAction action : round.actions()) {
      if (action.isA("create", PlannedAction.POD)) {
        revisionsEnd.put(action.name(), action.revision());
      } else if (action.isA("delete", PlannedAction.POD)) {
        revisionsEnd.remove(action.name());
      }
    }
    for (WorldAction action : round.world()) {
      boolean ends = action.verb().equals("remove") || action.verb().equals("delete");
      if (ends && action.kind().equals(PlannedAction.CLAIM)) {
        lost.add(action.name());
      } else if (ends && action.kind().equals(PlannedAction.POD)) {
        revisionsEnd.remove(action.name());
      }
    }
  }

  /** By ordinal: those that are there now, those of the end, and those of which claims are left. */
  List<PlannedSet.Identity> all() {
    List<PlannedSet.Identity> identities = new ArrayList<>();
    for (int ordinal : ordinals()) {
      identities.add(identity(ordinal));
    }
    return List.copyOf(identities);
  }

  private Set<Integer> ordinals() {
    Set<Integer> ordinals = new TreeSet<>();
    for (int i = 0; i < set.replicas(); i++) {
      ordinals.add(set.ordinalsStart() + i);
    }
    for (String pod : revisionsNow.keySet()) {
      ordinals.add(PodName.ordinalIn(pod, set.name()));
    }
    for (String template : set.claimTemplates()) {
      String parent = template + "-" + set.name();
      for (LiveClaim claim : claims.of(parent)) {
        ordinals.add(PodName.ordinalIn(claim.name(), parent));
      }
    }
    return ordinals;
  }

  private PlannedSet.Identity identity(int ordinal) {
    String name = set.podName(ordinal);
    String service = set.object().map("spec").text("serviceName").orElse("");
    LivePod pod = pods.get(name);
    List<PlannedSet.ClaimFate> fates = new ArrayList<>();
    boolean ended = revisionsNow.containsKey(name) && !revisionsEnd.containsKey(name);
    for (String template : set.claimTemplates()) {
      String claim = set.claimName(template, ordinal);
      if (claims.get(claim) != null || !ended) {
        fates.add(fate(claim, name));
      }
    }
    return new PlannedSet.Identity(
        ordinal,
        name,
        name,
        service.isEmpty()
            ? ""
            : name + "." + service + "." + set.namespace() + ".svc." + clusterDomain,
        pod == null ? "" : pod.nodeName(),
        revisionsNow.getOrDefault(name, ""),
        revisionsEnd.getOrDefault(name, ""),
        List.copyOf(fates));
  }

  private PlannedSet.ClaimFate fate(String claim, String pod) {
    LiveClaim live = claims.get(claim);
    if (live == null) {
      return new PlannedSet.ClaimFate(claim, "new", "", null, "");
    }
    String size = live.capacity().isEmpty() ? live.storage() : live.capacity();
    return new PlannedSet.ClaimFate(
        claim, becomes(claim, pod), size, live.creationTimestamp(), live.volumeName());
  }

  private String becomes(String claim, String pod) {
    if (lost.contains(claim)) {
      return "lost";
    }
    if (!revisionsEnd.containsKey(pod)) {
      return "left";
    }
    return revisionsNow.containsKey(pod) ? "kept" : "reattached";
  }
}
