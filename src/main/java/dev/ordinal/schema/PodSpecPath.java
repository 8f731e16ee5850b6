package dev.ordinal.schema;

import dev.ordinal.manifest.MapNode;
import java.util.List;

/** Where the spec of the Pods is in an object. */
final class PodSpecPath {

  private PodSpecPath() {}

  /** The fields to go down, for a kind that has Pods. */
  static List<String> of(String kind) {
    return switch (kind) {
      case "Pod" -> List.of("spec");
      case "PodTemplate" -> List.of("template", "spec");
      case "CronJob" -> List.of("spec", "jobTemplate", "spec", "template", "spec");
      default -> List.of("spec", "template", "spec");
    };
  }

  /** The struct there; empty if it is absent. */
  static MapNode get(MapNode object, List<String> path) {
    MapNode here = object;
    for (String field : path) {
      here = here.map(field);
    }
    return here;
  }

  static MapNode set(MapNode object, List<String> path, MapNode value) {
    String field = path.get(0);
    List<String> rest = path.subList(1, path.size());
    return object.with(field, rest.isEmpty() ? value : set(object.map(field), rest, value));
  }
}
