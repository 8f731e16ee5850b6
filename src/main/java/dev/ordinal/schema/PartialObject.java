package dev.ordinal.schema;

import dev.ordinal.manifest.MapNode;
import java.util.Set;

/**
 * Tells a kustomize patch from an object: a patch lacks what every object of its kind has, and not
 * only one of it, which would be a mistake.
 */
public final class PartialObject {

  private static final Set<String> WORKLOADS =
      Set.of("StatefulSet", "Deployment", "DaemonSet", "ReplicaSet");

  private PartialObject() {}

  /**
   * Whether a manifest is a patch.
   *
   * @param object as it is written
   */
  public static boolean isPatch(MapNode object) {
    MapNode spec = object.map("spec");
    String kind = object.text("kind").orElse("");
    if (WORKLOADS.contains(kind)) {
      boolean labelled = spec.map("template").map("metadata").has("labels");
      return !spec.has("selector") && !labelled;
    }
    if (kind.equals("Service")) {
      return !spec.has("ports") && !spec.has("selector") && !spec.has("externalName");
    }
    return object.has("$patch");
  }
}
