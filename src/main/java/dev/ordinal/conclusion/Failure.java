package dev.ordinal.conclusion;

import dev.ordinal.fact.sync.Phase;
import java.util.List;

/**
 * Why the controller itself gives up a sync, without having asked the API server.
 *
 * @param ordinal at which ordinal; -1 if at none
 * @param rule the id of the rule that concluded it
 */
public record Failure(
    Phase phase, int ordinal, SyncError error, String rule, List<String> because) {

  public static Failure of(
      Phase phase, int ordinal, SyncError error, String rule, String... because) {
    return new Failure(phase, ordinal, error, rule, List.of(because));
  }
}
