package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import java.util.Optional;

/**
 * A field that the manifest has and the API server drops without a word, since its feature gate is
 * off.
 *
 * @param path in Kubernetes' notation
 * @param place where the manifest has it
 */
public record DroppedField(StatefulSet set, String path, Place place) {

  /** The gate {@code MaxUnavailableStatefulSet} guards this field. */
  public static final String MAX_UNAVAILABLE = "spec.updateStrategy.rollingUpdate.maxUnavailable";

  /**
   * Finds {@link #MAX_UNAVAILABLE} of a set that was sent with it and is stored without it.
   *
   * @param sent the set as the manifest has it
   * @param set the set as it is stored
   */
  static Optional<DroppedField> maxUnavailable(MapNode sent, StatefulSet set) {
    if (!strategy(sent).has("maxUnavailable") || set.maxUnavailable() != null) {
      return Optional.empty();
    }
    Origin written =
        new Origin(set.origin().object(), set.origin().file(), set.origin().index(), false, sent);
    return Optional.of(new DroppedField(set, MAX_UNAVAILABLE, written.at(MAX_UNAVAILABLE)));
  }

  private static MapNode strategy(MapNode sent) {
    return sent.map("spec").map("updateStrategy").map("rollingUpdate");
  }
}
