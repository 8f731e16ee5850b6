package dev.ordinal.fact.sync;

/**
 * The phases of one sync of the StatefulSet controller, in their order. Rules of a phase stand in
 * the folder of its name below {@code rules/controller}.
 */
public enum Phase {
  /** Orphans that belong to the set are adopted, Pods that no longer do are released. */
  CLAIM,
  /** The update revision is found, renumbered or created. */
  REVISION,
  /** Strategy Recreate: all outdated Pods go before anything is made. */
  RECREATE,
  /** Every ordinal of the range gets its Pod and its claims. */
  REPLICA,
  /** The claims of Pods outside the range get their owners. */
  CONDEMNED_CLAIM,
  /** Pods outside the range are deleted. */
  CONDEMNED,
  /** Pods of an old revision are deleted. */
  UPDATE,
  /** What has been counted is written to the set. */
  STATUS,
  /** Old revisions are deleted. */
  HISTORY
}
