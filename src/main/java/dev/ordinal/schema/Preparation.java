package dev.ordinal.schema;

import dev.ordinal.manifest.MapNode;
import java.util.List;

/**
 * What the server changes in an object between its defaults and its validation (kubernetes,
 * pkg/registry: the PrepareForCreate and PrepareForUpdate of each kind). Safe for use by several
 * threads.
 */
final class Preparation {

  private static final int FIRST_WITH_RESTART_RULES = 34;
  private static final int FIRST_WITH_IMAGE_VOLUMES = 31;

  private final DroppedFields dropped;
  private final boolean restartRules;
  private final boolean imageVolumes;
  private final boolean crossNamespace;

  Preparation(ApiTables tables, FeatureGates gates) {
    this.dropped = new DroppedFields(tables, gates);
    this.restartRules =
        tables.minor() < FIRST_WITH_RESTART_RULES || gates.enabled("ContainerRestartRules");
    this.imageVolumes = tables.minor() < FIRST_WITH_IMAGE_VOLUMES || gates.enabled("ImageVolume");
    this.crossNamespace = gates.enabled("CrossNamespaceVolumeDataSource");
  }

  /**
   * The object as it is validated and stored.
   *
   * @param old the object that is stored now; empty for a new one
   */
  MapNode prepare(MapNode object, MapNode old, KindTable kind) {
    MapNode rest = dropped.drop(object, old, kind.type());
    return switch (kind.kind()) {
      case "PersistentVolumeClaim" -> ClaimSource.normalized(rest, old, crossNamespace);
      case "Secret" -> SecretData.stored(rest);
      case "Service" -> ServicePreparation.prepared(rest, old);
      case "Pod",
          "PodTemplate",
          "StatefulSet",
          "Deployment",
          "DaemonSet",
          "ReplicaSet",
          "Job",
          "CronJob" ->
          withoutPodParts(rest, old, PodSpecPath.of(kind.kind()));
      default -> rest;
    };
  }

  private MapNode withoutPodParts(MapNode object, MapNode old, List<String> path) {
    if (restartRules && imageVolumes) {
      return object;
    }
    MapNode before = PodSpecPath.get(object, path);
    MapNode oldSpec = PodSpecPath.get(old, path);
    MapNode after = restartRules ? before : DroppedPodParts.withoutRestartRules(before, oldSpec);
    after = imageVolumes ? after : DroppedPodParts.withoutImageVolumes(after, oldSpec);
    return after == before ? object : PodSpecPath.set(object, path, after);
  }
}
