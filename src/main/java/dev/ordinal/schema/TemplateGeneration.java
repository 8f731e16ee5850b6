package dev.ordinal.schema;

import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.ScalarNode;

/**
 * How often the template of a DaemonSet has changed: the server counts it in an annotation, as the
 * field for it is gone (kubernetes, pkg/registry/apps/daemonset).
 */
final class TemplateGeneration {

  private static final String ANNOTATION = "deprecated.daemonset.template.generation";

  private final ApiTables tables;

  TemplateGeneration(ApiTables tables) {
    this.tables = tables;
  }

  /**
   * The DaemonSet with its count.
   *
   * @param old what is stored now, not counted if no server has seen it; empty for a new DaemonSet
   */
  MapNode counted(MapNode daemonSet, MapNode old) {
    if (old.isEmpty()) {
      return with(Math.max(1, count(daemonSet)), daemonSet);
    }
    if (!old.map("metadata").map("annotations").has(ANNOTATION)) {
      return daemonSet;
    }
    TypeTable spec = tables.type("apps/v1.DaemonSetSpec");
    boolean same =
        new SemanticEquality(tables)
            .sameField(spec, "template", old.map("spec"), daemonSet.map("spec"));
    return with(same ? count(old) : count(old) + 1, daemonSet);
  }

  private static long count(MapNode daemonSet) {
    String text = daemonSet.map("metadata").map("annotations").text(ANNOTATION).orElse("0");
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException notCounted) {
      return 0;
    }
  }

  private static MapNode with(long count, MapNode daemonSet) {
    MapNode metadata = daemonSet.map("metadata");
    ScalarNode text = ScalarNode.of(Long.toString(count));
    MapNode annotations = metadata.map("annotations").with(ANNOTATION, text);
    return daemonSet.with("metadata", metadata.with("annotations", annotations));
  }
}
