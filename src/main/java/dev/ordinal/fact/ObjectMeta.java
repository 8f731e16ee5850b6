package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import java.util.List;
import java.util.Map;

/**
 * What the metadata of an object says beside its name.
 *
 * @param labels never null
 * @param annotations never null
 * @param ownerReferences never null
 * @param deleting whether somebody has deleted the object
 * @param namespaceWritten whether the manifest names its namespace; without it, any namespace is
 *     possible
 */
public record ObjectMeta(
    Map<String, String> labels,
    Map<String, String> annotations,
    List<OwnerReference> ownerReferences,
    boolean deleting,
    boolean namespaceWritten) {

  static ObjectMeta from(MapNode object) {
    MapNode metadata = object.map("metadata");
    return new ObjectMeta(
        Metadata.strings(metadata.map("labels")),
        Metadata.strings(metadata.map("annotations")),
        OwnerReference.listOf(metadata),
        metadata.has("deletionTimestamp"),
        Metadata.isWritten(metadata, "namespace"));
  }

  /** Whether some label or annotation has a key of this domain. */
  boolean mentions(String domain) {
    return labels.keySet().stream().anyMatch(key -> key.contains(domain))
        || annotations.keySet().stream().anyMatch(key -> key.contains(domain));
  }

  /** The reference of the managing controller; null if it has none. */
  public OwnerReference controller() {
    return OwnerReference.controllerOf(ownerReferences).orElse(null);
  }
}
