package dev.ordinal.schema;

import dev.ordinal.manifest.MapNode;
import java.util.Optional;

/**
 * The patch that {@code kubectl apply} sends: what the new manifest adds to or changes in the live
 * object, and the deletion of what the last applied manifest named and the new one does not. All
 * else in the live object belongs to others and stays.
 */
final class ThreeWayPatch {

  private ThreeWayPatch() {}

  /**
   * A strategic merge patch, or a JSON merge patch for a kind that no table knows.
   *
   * @param lastApplied the manifest of the last apply; empty if the object has no such annotation
   * @throws PatchFailure if kubectl could not make a patch either
   */
  static MapNode of(MapNode lastApplied, MapNode live, MapNode next, Optional<PatchSchema> schema)
      throws PatchFailure {
    if (schema.isEmpty()) {
      return JsonMergePatch.threeWay(lastApplied, live, next);
    }
    MapNode additions = StrategicDiff.ADDITIONS.between(live, next, schema.get());
    MapNode deletions = StrategicDiff.DELETIONS.between(lastApplied, next, schema.get());
    return StrategicMerge.INTO_PATCH.merged(deletions, additions, schema.get());
  }
}
