package dev.ordinal.plan;

import dev.ordinal.conclusion.PlannedAction;
import dev.ordinal.conclusion.SyncError;
import dev.ordinal.conclusion.Wait;
import dev.ordinal.conclusion.WorldAction;
import java.util.List;
import java.util.Optional;

/**
 * One sync of the controller, and what the world does after it.
 *
 * @param number of the sync, from 1; syncs that did nothing are counted and left out
 * @param ordered whether the order of the Pod actions is part of the plan
 * @param waits what the sync waits for
 * @param error what it ended in, if it was an error
 * @param ready how many replicas are available after the actions, before the world settles
 * @param desired how many it should have
 * @param needed how many it should have at least
 */
public record Round(
    int number,
    boolean ordered,
    List<PlannedAction> actions,
    List<WorldAction> world,
    List<Wait> waits,
    Optional<SyncError> error,
    int ready,
    int desired,
    int needed) {}
