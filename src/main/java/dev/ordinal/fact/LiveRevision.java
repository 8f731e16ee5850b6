package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A ControllerRevision of the cluster.
 *
 * @param creationTimestamp null if not known
 * @param revision its number in the history
 * @param data the patch that it holds
 * @param origin where it was read; null for a revision that a plan has created
 */
public record LiveRevision(
    String namespace,
    String name,
    String uid,
    Map<String, String> labels,
    List<OwnerReference> ownerReferences,
    Instant creationTimestamp,
    long revision,
    MapNode data,
    Origin origin) {

  /**
   * Reads a revision.
   *
   * @param object the object as the API server stores it
   */
  public static LiveRevision from(MapNode object, Origin origin) {
    MapNode metadata = object.map("metadata");
    return new LiveRevision(
        metadata.text("namespace").orElse(""),
        metadata.text("name").orElse(""),
        metadata.text("uid").orElse(""),
        Metadata.strings(metadata.map("labels")),
        OwnerReference.listOf(metadata),
        Metadata.time(metadata, "creationTimestamp"),
        Metadata.longNumber(object, "revision", 0),
        object.map("data"),
        origin);
  }

  /** This revision with another number. */
  public LiveRevision numbered(long number) {
    return new LiveRevision(
        namespace, name, uid, labels, ownerReferences, creationTimestamp, number, data, origin);
  }

  /** This revision with other owners. */
  public LiveRevision ownedBy(List<OwnerReference> owners) {
    return new LiveRevision(
        namespace, name, uid, labels, owners, creationTimestamp, revision, data, origin);
  }
}
