package dev.ordinal.plan;

import dev.ordinal.conclusion.PlannedAction;
import dev.ordinal.fact.LivePod;
import dev.ordinal.fact.LiveRevision;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.OwnerReference;
import java.util.ArrayList;
import java.util.List;

/** Adopts and releases. */
final class Ownership {

  private Ownership() {}

  /** Writes the owners that an action gives or takes. */
  static void apply(PlannedAction action, LiveSet set, NamespaceState namespace) {
    boolean adopt = action.verb().equals("adopt");
    if (action.kind().equals(PlannedAction.POD)) {
      LivePod pod = namespace.pod(action.name()).orElseThrow();
      namespace.put(pod.with(pod.labels(), owners(pod.ownerReferences(), set, adopt)));
    } else {
      LiveRevision revision = namespace.revision(action.name()).orElseThrow();
      namespace.put(revision.ownedBy(owners(revision.ownerReferences(), set, adopt)));
    }
  }

  private static List<OwnerReference> owners(
      List<OwnerReference> before, LiveSet set, boolean adopt) {
    List<OwnerReference> owners = new ArrayList<>();
    for (OwnerReference owner : before) {
      if (!owner.uid().equals(set.uid())) {
        owners.add(owner);
      }
    }
    if (adopt) {
      owners.add(OwnerReference.controller("apps/v1", "StatefulSet", set.name(), set.uid()));
    }
    return List.copyOf(owners);
  }
}
