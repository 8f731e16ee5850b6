package dev.ordinal.plan;

import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.SetStatus;
import dev.ordinal.fact.sync.Counters;

/**
 * The status that a sync computed.
 *
 * @param before what is stored
 */
record StatusWrite(SetStatus before, SetStatus status) {

  /**
   * @param deletedForUpdate how many Pods were deleted for the update; each counts as one less of
   *     the current revision, whatever its revision was
   * @param complete whether the update has reached every replica
   */
  static StatusWrite of(
      LiveSet set,
      Counters counters,
      int deletedForUpdate,
      RevisionHistory history,
      int collisionCount,
      boolean complete) {
    String update = history.update().name();
    SetStatus status =
        new SetStatus(
            set.generation(),
            counters.replicas(),
            counters.ready(),
            complete ? counters.updated() : counters.current() - deletedForUpdate,
            counters.updated(),
            counters.available(),
            complete ? update : history.current().name(),
            update,
            collisionCount,
            set.status().conditions());
    return new StatusWrite(set.status(), status);
  }

  /** Whether the controller writes it: what only the collision count changes, it does not. */
  boolean needed() {
    return status.observedGeneration() > before.observedGeneration()
        || status.replicas() != before.replicas()
        || status.currentReplicas() != before.currentReplicas()
        || status.readyReplicas() != before.readyReplicas()
        || status.updatedReplicas() != before.updatedReplicas()
        || status.availableReplicas() != before.availableReplicas()
        || !status.currentRevision().equals(before.currentRevision())
        || !status.updateRevision().equals(before.updateRevision());
  }

  /** Whether the API server stores it. */
  boolean isValid() {
    return status.currentReplicas() >= 0
        && status.readyReplicas() <= status.replicas()
        && status.currentReplicas() <= status.replicas()
        && status.updatedReplicas() <= status.replicas()
        && status.availableReplicas() <= status.readyReplicas();
  }
}
