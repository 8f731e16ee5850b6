package dev.ordinal.fact;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;

/**
 * The status of a StatefulSet.
 *
 * @param collisionCount null if the status has none
 * @param conditions as stored
 */
public record SetStatus(
    long observedGeneration,
    int replicas,
    int readyReplicas,
    int currentReplicas,
    int updatedReplicas,
    int availableReplicas,
    String currentRevision,
    String updateRevision,
    Integer collisionCount,
    ListNode conditions) {

  /** The status of a set that was just created. */
  public static final SetStatus NEW = new SetStatus(0, 0, 0, 0, 0, 0, "", "", null, ListNode.EMPTY);

  static SetStatus from(MapNode status) {
    return new SetStatus(
        Metadata.longNumber(status, "observedGeneration", 0),
        Metadata.number(status, "replicas", 0),
        Metadata.number(status, "readyReplicas", 0),
        Metadata.number(status, "currentReplicas", 0),
        Metadata.number(status, "updatedReplicas", 0),
        Metadata.number(status, "availableReplicas", 0),
        status.text("currentRevision").orElse(""),
        status.text("updateRevision").orElse(""),
        status.has("collisionCount") ? Metadata.number(status, "collisionCount", 0) : null,
        status.list("conditions"));
  }
}
