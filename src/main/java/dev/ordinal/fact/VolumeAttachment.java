package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;

/**
 * A VolumeAttachment: a volume that a node has, or is to have.
 *
 * @param volumeName the PersistentVolume; empty if none
 */
public record VolumeAttachment(
    Origin origin, ObjectMeta metadata, String volumeName, String nodeName, boolean attached)
    implements ApiObject {

  static VolumeAttachment from(MapNode object, Origin origin) {
    MapNode spec = object.map("spec");
    return new VolumeAttachment(
        origin,
        ObjectMeta.from(object),
        spec.map("source").text("persistentVolumeName").orElse(""),
        spec.text("nodeName").orElse(""),
        Metadata.isTrue(object.map("status"), "attached"));
  }
}
