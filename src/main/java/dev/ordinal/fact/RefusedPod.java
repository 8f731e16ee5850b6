package dev.ordinal.fact;

import dev.ordinal.schema.Admission;
import dev.ordinal.schema.ApiError;
import dev.ordinal.schema.ApiServer;
import java.util.ArrayList;
import java.util.List;

/**
 * A reason why the API server refuses each Pod of a set, although it accepts the set.
 *
 * @param place the field that a person must edit
 * @param message what the server says about the field
 */
public record RefusedPod(StatefulSet set, Place place, String message) {

  /**
   * The reasons for a set that was sent.
   *
   * @param fact what was made of the document
   */
  public static List<RefusedPod> of(Admission admission, ApiObject fact, ApiServer server) {
    if (!(fact instanceof StatefulSet set) || !admission.accepted()) {
      return List.of();
    }
    List<RefusedPod> refused = new ArrayList<>();
    for (ApiError error : server.refusalsOfPods(admission.stored().orElseThrow())) {
      if (!isUnresolvedMount(error)) {
        refused.add(
            new RefusedPod(set, set.at(error.path()), error.type() + ": " + error.message()));
      }
    }
    return refused;
  }

  /** A rule of its own knows what could be mounted. */
  private static boolean isUnresolvedMount(ApiError error) {
    return error.type().equals("Not found") && error.path().contains("volumeMounts[");
  }
}
