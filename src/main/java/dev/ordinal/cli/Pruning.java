package dev.ordinal.cli;

import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.ObjectRef;
import dev.ordinal.fact.OwnerReference;
import dev.ordinal.fact.Propagation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What manifests no longer name.
 *
 * @param sets those that {@code --prune} deletes
 * @param objects what else it deletes: of old manifests only, since a snapshot holds what others
 *     have applied
 * @param untouched what stays as it is
 */
record Pruning(
    Map<ObjectRef, Propagation> sets, List<ObjectRef> objects, List<ObjectRef> untouched) {

  /**
   * Looks for it in the namespaces of the manifests.
   *
   * @param wanted whether to delete it
   * @param deleted the sets that a command deletes already
   */
  static Pruning of(
      boolean wanted, Sending sending, Before before, Map<ObjectRef, Propagation> deleted) {
    Map<ObjectRef, Propagation> sets = new LinkedHashMap<>();
    List<ObjectRef> objects = new ArrayList<>();
    List<ObjectRef> untouched = new ArrayList<>();
    boolean oldManifests = before.snapshot().isEmpty();
    for (ObjectRef ref : before.stored().keySet()) {
      LiveSet set = sending.live().get(ref);
      boolean asked = deleted.containsKey(ref) || sending.sets().containsKey(ref);
      boolean absent =
          sending.namespaces().contains(ref.namespace()) && !sending.named().contains(ref);
      if (!absent || asked || set == null && !oldManifests) {
        continue;
      }
      if (!wanted || set != null && isMadeByOther(set)) {
        untouched.add(ref);
      } else if (set != null) {
        sets.put(ref, Propagation.BACKGROUND);
      } else {
        objects.add(ref);
      }
    }
    return new Pruning(sets, objects, untouched.stream().sorted().toList());
  }

  /** Whether an operator made the set, which would make it anew. */
  private static boolean isMadeByOther(LiveSet set) {
    return OwnerReference.controllerOf(OwnerReference.listOf(set.object().map("metadata")))
        .isPresent();
  }
}
