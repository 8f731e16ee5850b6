package dev.ordinal.cli;

import dev.ordinal.fact.Facts;
import dev.ordinal.fact.LivePod;
import dev.ordinal.fact.OwnerReference;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts what a snapshot holds and no rule looks at: other kinds, and the Pods and claims of other
 * controllers than sets, which are nobody's leftovers.
 */
final class NotJudged {

  /** Claims name their Pods as owners where a scale-down is to delete them. */
  private static final Set<String> JUDGED_OWNERS = Set.of("StatefulSet", "Pod");

  /** Kinds that are facts of their own in a snapshot. */
  private static final Set<String> LIVE_ONLY = Set.of("Node", "ControllerRevision");

  private NotJudged() {}

  /**
   * The counts by what the objects are, {@code Pod owned by StrimziPodSet}.
   *
   * @param others all objects but Pods
   */
  static Map<String, Integer> among(Collection<LivePod> pods, Collection<StoredObject> others) {
    Map<String, Integer> counts = new TreeMap<>();
    for (LivePod pod : pods) {
      count(counts, "Pod", pod.ownerReferences());
    }
    for (StoredObject one : others) {
      String kind = one.kind();
      if (kind.equals("PersistentVolumeClaim")) {
        count(counts, kind, OwnerReference.listOf(one.object().map("metadata")));
      } else if (!LIVE_ONLY.contains(kind) && !Facts.isKnown(one.object())) {
        counts.merge(kind, 1, Integer::sum);
      }
    }
    return counts;
  }

  /** The counts of manifests, and those of a snapshot if there is one. */
  static Map<String, Integer> with(
      Map<String, Integer> manifests, Optional<SnapshotIntake> snapshot) {
    Map<String, Integer> counts = new TreeMap<>(manifests);
    snapshot.ifPresent(
        one -> one.notJudged().forEach((what, count) -> counts.merge(what, count, Integer::sum)));
    return counts;
  }

  private static void count(Map<String, Integer> counts, String kind, List<OwnerReference> owners) {
    OwnerReference.controllerOf(owners)
        .map(OwnerReference::kind)
        .filter(owner -> !JUDGED_OWNERS.contains(owner))
        .ifPresent(owner -> counts.merge(kind + " owned by " + owner, 1, Integer::sum));
  }
}
