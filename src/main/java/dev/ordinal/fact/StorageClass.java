package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import java.util.Set;

/**
 * A StorageClass.
 *
 * @param reclaimPolicy Delete or Retain
 * @param volumeBindingMode Immediate or WaitForFirstConsumer
 * @param isDefault whether claims without a class get it
 */
public record StorageClass(
    Origin origin,
    ObjectMeta metadata,
    String provisioner,
    String reclaimPolicy,
    String volumeBindingMode,
    boolean allowVolumeExpansion,
    boolean isDefault)
    implements ApiObject {

  static StorageClass from(MapNode object, Origin origin) {
    return new StorageClass(
        origin,
        ObjectMeta.from(object),
        object.text("provisioner").orElse(""),
        object.text("reclaimPolicy").orElse("Delete"),
        object.text("volumeBindingMode").orElse("Immediate"),
        Metadata.isTrue(object, "allowVolumeExpansion"),
        isDefault(object.map("metadata").map("annotations")));
  }

  private static final Set<String> ZONAL =
      Set.of(
          "cinder.csi.openstack.org",
          "disk.csi.azure.com",
          "ebs.csi.aws.com",
          "kubernetes.io/aws-ebs",
          "kubernetes.io/azure-disk",
          "kubernetes.io/cinder",
          "kubernetes.io/gce-pd",
          "pd.csi.storage.gke.io");

  /** Whether its volumes are known to be bound to one zone. */
  public boolean zonal() {
    return ZONAL.contains(provisioner);
  }

  private static boolean isDefault(MapNode annotations) {
    return Metadata.isTrue(annotations, "storageclass.kubernetes.io/is-default-class")
        || Metadata.isTrue(annotations, "storageclass.beta.kubernetes.io/is-default-class");
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
