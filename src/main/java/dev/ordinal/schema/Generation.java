package dev.ordinal.schema;

import dev.ordinal.manifest.MapNode;
import java.util.Set;

/** Whether an update counts up metadata.generation, and whether it makes a new Pod template. */
final class Generation {

  /** Kinds whose strategy compares the specs; others have no generation. */
  private static final Set<String> COUNTED =
      Set.of(
          "StatefulSet",
          "Deployment",
          "DaemonSet",
          "ReplicaSet",
          "Job",
          "CronJob",
          "PodDisruptionBudget",
          "Ingress",
          "NetworkPolicy");

  private Generation() {}

  static boolean changes(
      ApiTables tables, FeatureGates gates, KindTable kind, MapNode old, MapNode next) {
    boolean counted =
        COUNTED.contains(kind.kind())
            || kind.kind().equals("Pod") && gates.enabled("PodObservedGenerationTracking")
            || kind.kind().equals("HorizontalPodAutoscaler") && gates.enabled("HPAGeneration");
    if (!counted) {
      return false;
    }
    boolean annotations =
        kind.kind().equals("Deployment")
            && !old.map("metadata")
                .map("annotations")
                .equals(next.map("metadata").map("annotations"));
    TypeTable type = tables.type(kind.type());
    return annotations || !new SemanticEquality(tables).sameField(type, "spec", old, next);
  }

  /** Compares what is stored, not what it means: other bytes are another revision. */
  static boolean changesTemplate(MapNode old, MapNode next) {
    return !old.map("spec").map("template").equals(next.map("spec").map("template"));
  }
}
