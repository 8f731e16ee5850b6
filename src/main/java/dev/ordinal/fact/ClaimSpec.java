package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import java.util.List;
import java.util.Map;

/**
 * What storage a claim asks for.
 *
 * @param path its path in the object, {@code spec}
 * @param storageClassName null for the cluster's default class; empty for no class at all
 * @param storage null if it asks for none
 * @param volumeName the volume it wants; empty if any
 */
public record ClaimSpec(
    String path,
    List<String> accessModes,
    String storageClassName,
    Quantity storage,
    String volumeName,
    String volumeMode,
    LabelSelector selector) {

  private static final String CLASS_ANNOTATION = "volume.beta.kubernetes.io/storage-class";

  static ClaimSpec from(MapNode spec, String path, Map<String, String> annotations) {
    return new ClaimSpec(
        path,
        Metadata.strings(spec.list("accessModes")),
        // The annotation that came before the field still works, and wins
        // (GetPersistentVolumeClaimClass).
        annotations.containsKey(CLASS_ANNOTATION)
            ? annotations.get(CLASS_ANNOTATION)
            : spec.text("storageClassName").orElse(null),
        Quantity.from(spec.map("resources").map("requests"), "storage"),
        spec.text("volumeName").orElse(""),
        spec.text("volumeMode").orElse("Filesystem"),
        Selectors.of(spec, "selector"));
  }

  /** The field without which no claim can be made; empty if it has all. */
  public String lacking() {
    if (accessModes.isEmpty()) {
      return "accessModes";
    }
    return storage == null ? "resources.requests.storage" : "";
  }

  /** Whether only one node, or one Pod, can have it at a time. */
  public boolean singleNode() {
    return !accessModes.isEmpty()
        && !accessModes.contains("ReadWriteMany")
        && !accessModes.contains("ReadOnlyMany");
  }
}
