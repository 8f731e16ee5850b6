package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;

/**
 * A PersistentVolumeClaim, of a manifest or of a snapshot.
 *
 * @param phase Pending, Bound or Lost; empty in a manifest
 * @param capacity the size it has; null while it is not bound
 * @param fileSystemResizePending whether the volume has grown and its file system has not
 */
public record PersistentVolumeClaim(
    Origin origin,
    ObjectMeta metadata,
    ClaimSpec spec,
    String phase,
    Quantity capacity,
    boolean fileSystemResizePending)
    implements ApiObject {

  static PersistentVolumeClaim from(MapNode object, Origin origin) {
    return new PersistentVolumeClaim(
        origin,
        ObjectMeta.from(object),
        ClaimSpec.from(
            object.map("spec"),
            "spec",
            Metadata.strings(object.map("metadata").map("annotations"))),
        object.map("status").text("phase").orElse(""),
        Quantity.from(object.map("status").map("capacity"), "storage"),
        Metadata.condition(object.map("status"), "FileSystemResizePending")
            .text("status")
            .orElse("")
            .equals("True"));
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return origin.hashCode();
  }
}
