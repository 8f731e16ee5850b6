package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A PersistentVolumeClaim of the cluster.
 *
 * @param creationTimestamp null if not known
 * @param deletionTimestamp null while nobody has deleted it
 * @param phase Pending, Bound, Lost
 * @param volumeName empty while it is not bound
 * @param storageClassName null if the claim names none; empty if it wants none
 * @param storage the size it asks for, as a quantity; empty if it names none
 * @param capacity the size it has, as a quantity; empty while it is not bound
 * @param origin where it was read; null for a claim that a plan has created
 */
public record LiveClaim(
    String namespace,
    String name,
    String uid,
    Map<String, String> labels,
    List<OwnerReference> ownerReferences,
    List<String> finalizers,
    Instant creationTimestamp,
    Instant deletionTimestamp,
    String phase,
    String volumeName,
    String storageClassName,
    List<String> accessModes,
    String storage,
    String capacity,
    Origin origin) {

  private static final String IN_USE_PROTECTION = "kubernetes.io/pvc-protection";

  /**
   * Reads a claim.
   *
   * @param claim the object as the API server stores it
   */
  public static LiveClaim from(MapNode claim, Origin origin) {
    MapNode metadata = claim.map("metadata");
    MapNode spec = claim.map("spec");
    MapNode status = claim.map("status");
    return new LiveClaim(
        metadata.text("namespace").orElse(""),
        metadata.text("name").orElse(""),
        metadata.text("uid").orElse(""),
        Metadata.strings(metadata.map("labels")),
        OwnerReference.listOf(metadata),
        Metadata.strings(metadata.list("finalizers")),
        Metadata.time(metadata, "creationTimestamp"),
        Metadata.time(metadata, "deletionTimestamp"),
        status.text("phase").orElse("Pending"),
        spec.text("volumeName").orElse(""),
        spec.text("storageClassName").orElse(null),
        Metadata.strings(spec.list("accessModes")),
        spec.map("resources").map("requests").text("storage").orElse(""),
        status.map("capacity").text("storage").orElse(""),
        origin);
  }

  /** The size it asks for; null if it names none. */
  public Quantity requested() {
    return Quantity.parse(storage).orElse(null);
  }

  /** The finalizers other than the protection of claims in use, which goes by itself. */
  public List<String> lastingFinalizers() {
    return finalizers.stream().filter(each -> !each.equals(IN_USE_PROTECTION)).toList();
  }

  public boolean terminating() {
    return deletionTimestamp != null;
  }

  /** This claim with other owners. */
  public LiveClaim ownedBy(List<OwnerReference> owners) {
    return new LiveClaim(
        namespace,
        name,
        uid,
        labels,
        owners,
        finalizers,
        creationTimestamp,
        deletionTimestamp,
        phase,
        volumeName,
        storageClassName,
        accessModes,
        storage,
        capacity,
        origin);
  }

  /** This claim after somebody has deleted it. */
  public LiveClaim deletedAt(Instant time) {
    return new LiveClaim(
        namespace,
        name,
        uid,
        labels,
        ownerReferences,
        finalizers,
        creationTimestamp,
        time,
        phase,
        volumeName,
        storageClassName,
        accessModes,
        storage,
        capacity,
        origin);
  }
}
