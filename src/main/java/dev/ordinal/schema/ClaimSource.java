package dev.ordinal.schema;

import dev.ordinal.manifest.MapNode;

/** Where the data of a new volume comes from: two fields that the server keeps equal (KEP-1495). */
final class ClaimSource {

  private static final String SNAPSHOT_GROUP = "snapshot.storage.k8s.io";

  private ClaimSource() {}

  /**
   * A claim's {@code dataSource} and {@code dataSourceRef} are made equal, as far as they can be;
   * what {@code dataSource} cannot name is dropped.
   */
  static MapNode normalized(MapNode claim, MapNode old, boolean crossNamespace) {
    MapNode spec = claim.map("spec");
    MapNode oldSpec = old.map("spec");
    boolean namespaced = !spec.map("dataSourceRef").text("namespace").orElse("").isEmpty();
    if (!crossNamespace && namespaced && !oldSpec.has("dataSourceRef")) {
      spec = spec.without("dataSourceRef");
    }
    boolean inUse =
        oldSpec.has("dataSource") || oldSpec.has("dataSourceRef") || spec.has("dataSourceRef");
    if (!inUse && !isClaimOrSnapshot(spec.map("dataSource"))) {
      spec = spec.without("dataSource");
    }
    MapNode equal = filled(spec);
    return equal.isEmpty() ? claim : claim.with("spec", equal);
  }

  /** The spec of a claim with the one of the two fields that the other implies. */
  static MapNode filled(MapNode spec) {
    if (spec.has("dataSource") && !spec.has("dataSourceRef")) {
      return spec.with("dataSourceRef", spec.map("dataSource"));
    }
    boolean local = spec.map("dataSourceRef").text("namespace").orElse("").isEmpty();
    return spec.has("dataSourceRef") && !spec.has("dataSource") && local
        ? spec.with("dataSource", spec.map("dataSourceRef").without("namespace"))
        : spec;
  }

  private static boolean isClaimOrSnapshot(MapNode source) {
    String group = source.text("apiGroup").orElse("");
    String kind = source.text("kind").orElse("");
    return group.isEmpty() && kind.equals("PersistentVolumeClaim")
        || group.equals(SNAPSHOT_GROUP) && kind.equals("VolumeSnapshot");
  }
}
