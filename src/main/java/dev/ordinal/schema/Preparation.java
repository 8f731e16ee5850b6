package dev.ordinal.schema;

import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.ScalarNode;
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
  private final TemplateGeneration templates;
  private final boolean restartRules;
  private final boolean imageVolumes;
  private final boolean crossNamespace;

  Preparation(ApiTables tables, FeatureGates gates) {
    this.dropped = new DroppedFields(tables, gates);
    this.templates = new TemplateGeneration(tables);
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
      case "Job" -> withoutPodParts(withNameLabels(rest, old), old, PodSpecPath.of(kind.kind()));
      case "DaemonSet" ->
          templates.counted(withoutPodParts(rest, old, PodSpecPath.of(kind.kind())), old);
      case "Pod", "PodTemplate", "StatefulSet", "Deployment", "ReplicaSet", "CronJob" ->
          withoutPodParts(rest, old, PodSpecPath.of(kind.kind()));
      default -> rest;
    };
  }

  /**
   * The Pods of a new Job are labelled with its name, and so are those of one that is compared with
   * an old manifest that was. What the server makes of the uid, which nobody knows before, is left
   * out: two labels and the selector; a Job that has them is a live one.
   */
  private static MapNode withNameLabels(MapNode job, MapNode old) {
    String name = job.map("metadata").text("name").orElse("");
    MapNode spec = job.map("spec");
    boolean manual = spec.text("manualSelector").filter("true"::equals).isPresent();
    MapNode oldSpec = old.map("spec");
    MapNode oldLabels = oldSpec.map("template").map("metadata").map("labels");
    boolean bare = !old.isEmpty() && !oldLabels.has(JobLaws.NAME_LABELS.get(0));
    if (bare || oldSpec.has("selector") || manual || name.isEmpty()) {
      return job;
    }
    MapNode template = spec.map("template");
    MapNode metadata = template.map("metadata");
    MapNode labels = metadata.map("labels");
    MapNode more = labels;
    for (String key : JobLaws.NAME_LABELS) {
      more = more.has(key) ? more : more.with(key, ScalarNode.of(name));
    }
    MapNode selected = SelectorLaws.isEmpty(spec.map("selector")) ? spec.without("selector") : spec;
    MapNode labelled =
        job.with(
            "spec",
            selected.with("template", template.with("metadata", metadata.with("labels", more))));
    MapNode own = job.map("metadata");
    // Labels that the Job has from its template are the same map, in the server as here.
    return !labels.isEmpty() && own.map("labels") == labels
        ? labelled.with("metadata", own.with("labels", more))
        : labelled;
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
