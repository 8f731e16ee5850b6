package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import java.util.Map;

/**
 * The template that Pods are made from.
 *
 * @param path its path in the object, {@code spec.template}; empty for a bare Pod
 * @param labels never null
 * @param annotations never null
 */
public record PodTemplate(
    String path, Map<String, String> labels, Map<String, String> annotations, PodSpec spec) {

  static PodTemplate from(MapNode template, String path) {
    MapNode metadata = template.map("metadata");
    return new PodTemplate(
        path,
        Metadata.strings(metadata.map("labels")),
        Metadata.strings(metadata.map("annotations")),
        PodSpec.from(template.map("spec"), path.isEmpty() ? "spec" : path + ".spec"));
  }
}
