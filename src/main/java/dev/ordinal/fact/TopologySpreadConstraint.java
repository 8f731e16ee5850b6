package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import java.util.ArrayList;
import java.util.List;

/**
 * How Pods are spread over zones or nodes.
 *
 * @param whenUnsatisfiable DoNotSchedule or ScheduleAnyway
 * @param minDomains 0 if there is none
 */
public record TopologySpreadConstraint(
    String path,
    int maxSkew,
    String topologyKey,
    String whenUnsatisfiable,
    LabelSelector labelSelector,
    int minDomains) {

  static List<TopologySpreadConstraint> listOf(MapNode spec, String path) {
    List<TopologySpreadConstraint> constraints = new ArrayList<>();
    for (Items.Item item : Items.of(spec, "topologySpreadConstraints", path)) {
      MapNode constraint = item.map();
      constraints.add(
          new TopologySpreadConstraint(
              item.path(),
              Metadata.number(constraint, "maxSkew", 1),
              constraint.text("topologyKey").orElse(""),
              constraint.text("whenUnsatisfiable").orElse(""),
              Selectors.of(constraint, "labelSelector"),
              Metadata.number(constraint, "minDomains", 0)));
    }
    return List.copyOf(constraints);
  }
}
