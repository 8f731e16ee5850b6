package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import java.util.Map;

/**
 * One of a set's {@code volumeClaimTemplates}.
 *
 * @param path its path in the object, {@code spec.volumeClaimTemplates[0]}
 * @param typed whether the manifest writes its apiVersion and kind
 */
public record ClaimTemplate(
    String path,
    String name,
    Map<String, String> labels,
    Map<String, String> annotations,
    boolean typed,
    ClaimSpec spec) {

  static ClaimTemplate from(MapNode template, String path) {
    MapNode metadata = template.map("metadata");
    Map<String, String> annotations = Metadata.strings(metadata.map("annotations"));
    return new ClaimTemplate(
        path,
        metadata.text("name").orElse(""),
        Metadata.strings(metadata.map("labels")),
        annotations,
        Metadata.isWritten(template, "apiVersion") && Metadata.isWritten(template, "kind"),
        ClaimSpec.from(template.map("spec"), path + ".spec", annotations));
  }
}
