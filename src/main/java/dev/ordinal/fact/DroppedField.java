package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import java.util.Optional;

/**
 * The {@code maxUnavailable} of a set that the manifest has and the API server drops without a
 * word, since the feature gate {@code MaxUnavailableStatefulSet} is off.
 *
 * @param value as written, {@code 50%}
 * @param place where the manifest has it
 */
public record DroppedField(StatefulSet set, IntOrPercent value, Place place) {

  private static final String MAX_UNAVAILABLE = "spec.updateStrategy.rollingUpdate.maxUnavailable";

  /**
   * Finds {@link #MAX_UNAVAILABLE} of a set that was sent with it and is stored without it.
   *
   * @param sent the set as the manifest has it
   * @param set the set as it is stored
   */
  static Optional<DroppedField> maxUnavailable(MapNode sent, StatefulSet set) {
    IntOrPercent value = IntOrPercent.from(strategy(sent), "maxUnavailable");
    if (value == null || set.maxUnavailable() != null) {
      return Optional.empty();
    }
    Origin written =
        new Origin(set.origin().object(), set.origin().file(), set.origin().index(), false, sent);
    return Optional.of(new DroppedField(set, value, written.at(MAX_UNAVAILABLE)));
  }

  /** How many Pods of the set it would let be down at a time (getStatefulSetMaxUnavailable). */
  public int pods() {
    return Math.max(1, value.roundedDown(set.replicas()));
  }

  private static MapNode strategy(MapNode sent) {
    return sent.map("spec").map("updateStrategy").map("rollingUpdate");
  }
}
