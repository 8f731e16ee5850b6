package dev.ordinal.plan;

import dev.ordinal.conclusion.PlannedAction;
import dev.ordinal.conclusion.SyncError;
import dev.ordinal.conclusion.Wait;
import java.util.List;
import java.util.Optional;

/**
 * What one sync did.
 *
 * @param actions the writes that changed something, in their order
 * @param waits what it waits for
 * @param error the worst error, if it ended in one
 * @param wroteStatus whether the status was stored
 */
record SyncResult(
    List<PlannedAction> actions, List<Wait> waits, Optional<SyncError> error, boolean wroteStatus) {

  /** Whether nothing was written. */
  boolean idle() {
    return actions.isEmpty() && !wroteStatus;
  }
}
