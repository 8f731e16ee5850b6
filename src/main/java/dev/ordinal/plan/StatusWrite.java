package dev.ordinal.plan;

import dev.ordinal.conclusion.ProgressCondition;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.SetStatus;
import dev.ordinal.fact.sync.Counters;
import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.Position;
import dev.ordinal.manifest.ScalarNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The status that a sync computed.
 *
 * @param before what is stored
 */
record StatusWrite(SetStatus before, SetStatus status) {

  private static final String PROGRESSING = "Progressing";

  /**
   * @param deletedForUpdate how many Pods were deleted for the update; each counts as one less of
   *     the current revision, whatever its revision was
   * @param concluded whether the update has reached every replica, and what the condition says
   */
  static StatusWrite of(
      LiveSet set,
      Counters counters,
      int deletedForUpdate,
      RevisionHistory history,
      int collisionCount,
      Conclusions concluded) {
    boolean complete = concluded.completed().isPresent();
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
            conditions(set.status().conditions(), concluded));
    return new StatusWrite(set.status(), status);
  }

  private static ListNode conditions(ListNode stored, Conclusions concluded) {
    if (concluded.progressing().isEmpty()) {
      return stored;
    }
    ProgressCondition wanted = concluded.progressing().get();
    List<Node> conditions = new ArrayList<>();
    for (Node item : stored) {
      MapNode condition = (MapNode) item;
      if (!condition.text("type").orElse("").equals(PROGRESSING)) {
        conditions.add(condition);
      } else if (condition.text("status").orElse("").equals(wanted.status())
          && condition.text("reason").orElse("").equals(wanted.reason())) {
        return stored;
      }
    }
    conditions.add(
        MapNode.EMPTY
            .with("type", ScalarNode.of(PROGRESSING))
            .with("status", ScalarNode.of(wanted.status()))
            .with("reason", ScalarNode.of(wanted.reason())));
    return new ListNode(conditions, Position.NONE);
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
        || !status.updateRevision().equals(before.updateRevision())
        || !status.conditions().equals(before.conditions());
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
