package dev.ordinal.plan;

import dev.ordinal.conclusion.Change;
import dev.ordinal.fact.LiveClaim;
import dev.ordinal.fact.LivePod;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.Quantity;
import dev.ordinal.fact.RefusedChange;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the fields that may not change mean for the Pods and claims of a set. */
final class RefusedFields {

  private static final String SPEC = "spec.";
  private static final String CLAIM_TEMPLATE = "spec.volumeClaimTemplates[";
  private static final String SIZE = "].spec.resources.requests.storage";

  private final DesiredSet desired;
  private final LiveSet live;
  private final NamedObjects<LivePod> pods;
  private final NamedObjects<LiveClaim> claims;

  /**
   * @param pods of the namespace before the plan
   * @param claims of the namespace before the plan
   */
  RefusedFields(
      DesiredSet desired,
      LiveSet live,
      NamedObjects<LivePod> pods,
      NamedObjects<LiveClaim> claims) {
    this.desired = desired;
    this.live = live;
    this.pods = pods;
    this.claims = claims;
  }

  /** The fact; empty if no field is refused, or making the set anew would not help. */
  Optional<RefusedChange> fact() {
    if (desired.immutable().isEmpty()) {
      return Optional.empty();
    }
    TreeSet<String> fields = new TreeSet<>();
    for (String path : desired.immutable()) {
      fields.add(path.startsWith(SPEC) ? top(path.substring(SPEC.length())) : path);
    }
    List<LivePod> own = ownPods();
    List<String> strangers = new ArrayList<>();
    for (LivePod pod : own) {
      if (!desired.asWanted().selector().matches(pod.labels())) {
        strangers.add(pod.name());
      }
    }
    Map<String, String> grown = grownClaims();
    return Optional.of(
        new RefusedChange(
            live.namespace(),
            live.name(),
            desired.origin().file(),
            List.copyOf(fields),
            own.stream().map(LivePod::name).toList(),
            strangers,
            new TreeMap<>(desired.asWanted().selector().matchLabels()),
            grown,
            !live.claimTemplates().containsAll(desired.asWanted().claimTemplates()),
            desired.replicasSent() ? live.replicas() : desired.asWanted().replicas(),
            live.replicas()));
  }

  private static String top(String path) {
    int end = 0;
    while (end < path.length() && ".[".indexOf(path.charAt(end)) < 0) {
      end++;
    }
    return path.substring(0, end);
  }

  /** The highest ordinal first. */
  private List<LivePod> ownPods() {
    TreeMap<Integer, LivePod> own = new TreeMap<>();
    for (LivePod pod : pods.of(live.name())) {
      own.put(PodName.ordinalIn(pod.name(), live.name()), pod);
    }
    return List.copyOf(own.descendingMap().values());
  }

  /** The claims that would have to grow, each with its new size. */
  private Map<String, String> grownClaims() {
    Map<String, String> grown = new TreeMap<>();
    for (Change change : desired.changes()) {
      String path = change.path();
      if (path.startsWith(CLAIM_TEMPLATE) && path.endsWith(SIZE)) {
        int index =
            Integer.parseInt(
                path.substring(CLAIM_TEMPLATE.length(), path.length() - SIZE.length()));
        addGrown(grown, index, text(change.after()));
      }
    }
    return grown;
  }

  private void addGrown(Map<String, String> grown, int index, String size) {
    Optional<Quantity> wanted = Quantity.parse(size);
    if (wanted.isEmpty() || index >= live.claimTemplates().size()) {
      return;
    }
    for (int i = 0; i < live.replicas(); i++) {
      String template = live.claimTemplates().get(index);
      LiveClaim claim = claims.get(live.claimName(template, live.ordinalsStart() + i));
      Optional<Quantity> has = claim == null ? Optional.empty() : Quantity.parse(claim.storage());
      if (has.isPresent() && has.get().isLessThan(wanted.get())) {
        grown.put(claim.name(), size);
      }
    }
  }

  private static String text(Optional<Node> node) {
    return node.orElse(null) instanceof ScalarNode scalar ? scalar.text() : "";
  }
}
