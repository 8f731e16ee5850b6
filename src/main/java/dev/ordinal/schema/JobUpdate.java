package dev.ordinal.schema;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What may not change in a Job beside the fields that {@code immutable-fields.json} lists: the
 * template, but for where the Pods of a Job run that was never started, or is suspended, and what
 * they ask for; and the number of completions, but together with the parallelism of an indexed Job
 * (kubernetes, ValidateJobUpdate).
 */
final class JobUpdate {

  /** Since then a Job that was suspended later counts as one that never started. */
  private static final int FIRST_WITH_SUSPENDED = 35;

  /** Since then both count; before, only one that has run and was suspended. */
  private static final int FIRST_WITH_BOTH = 36;

  private static final List<String> PLACES =
      List.of("nodeSelector", "tolerations", "schedulingGates");
  private static final List<String> CONTAINERS = List.of("containers", "initContainers");

  private final ApiTables tables;
  private final FeatureGates gates;

  JobUpdate(ApiTables tables, FeatureGates gates) {
    this.tables = tables;
    this.gates = gates;
  }

  List<Refusal> refusals(MapNode old, MapNode next) {
    List<Refusal> refusals = new ArrayList<>(templateRefusals(old, next));
    refusals.addAll(completionRefusals(old.map("spec"), next.map("spec")));
    return refusals;
  }

  private List<Refusal> templateRefusals(MapNode old, MapNode next) {
    MapNode after = next.map("spec");
    MapNode wanted = after.map("template");
    MapNode template = old.map("spec").map("template");
    if (placesMayChange(old)) {
      template = withPlaces(template, wanted);
    }
    boolean resources = isTrue(old, "suspend") && resourcesMayChange(old);
    if (resources) {
      template = wanted.with("spec", withResources(template.map("spec"), wanted.map("spec")));
    }
    MapNode before = old.map("spec").with("template", template);
    TypeTable type = tables.type("batch/v1.JobSpec");
    if (new SemanticEquality(tables).sameField(type, "template", before, after)) {
      return List.of();
    }
    return ImmutableFields.joined(
        resources ? "spec.template.spec" : "spec.template",
        ImmutableFields.INVALID,
        ImmutableFields.immutable(after.get("template")),
        Changes.inField("spec", "template", before, after));
  }

  private boolean placesMayChange(MapNode job) {
    return gated("MutableSchedulingDirectivesForSuspendedJobs")
        ? restsNow(job)
        : isTrue(job, "suspend") && !job.map("status").has("startTime");
  }

  private boolean resourcesMayChange(MapNode job) {
    return gated("MutablePodResourcesForSuspendedJobs") && restsNow(job);
  }

  private boolean gated(String gate) {
    return tables.minor() >= FIRST_WITH_SUSPENDED && gates.enabled(gate);
  }

  private boolean restsNow(MapNode job) {
    MapNode status = job.map("status");
    boolean suspended = false;
    for (Node condition : status.list("conditions")) {
      suspended |=
          ((MapNode) condition).text("type").equals(Optional.of("Suspended"))
              && ((MapNode) condition).text("status").equals(Optional.of("True"));
    }
    boolean neverStarted = tables.minor() >= FIRST_WITH_BOTH && !status.has("startTime");
    return isTrue(job, "suspend")
        && (suspended || neverStarted)
        && status.text("active").orElse("0").equals("0");
  }

  private static boolean isTrue(MapNode job, String field) {
    return job.map("spec").text(field).equals(Optional.of("true"));
  }

  private static MapNode withPlaces(MapNode old, MapNode next) {
    MapNode spec = old.map("spec");
    MapNode wanted = next.map("spec");
    for (String field : PLACES) {
      spec = copied(field, wanted, spec);
    }
    MapNode affinity = copied("nodeAffinity", wanted.map("affinity"), spec.map("affinity"));
    spec =
        affinity.isEmpty() && !wanted.has("affinity")
            ? spec.without("affinity")
            : spec.with("affinity", affinity);
    MapNode metadata = old.map("metadata");
    for (String field : List.of("annotations", "labels")) {
      metadata = copied(field, next.map("metadata"), metadata);
    }
    return old.with("spec", spec).with("metadata", metadata);
  }

  private static MapNode withResources(MapNode spec, MapNode wanted) {
    MapNode changed = spec;
    for (String list : CONTAINERS) {
      ListNode before = spec.list(list);
      ListNode after = wanted.list(list);
      if (before.size() == after.size() && before.size() > 0) {
        List<Node> containers = new ArrayList<>(before.size());
        for (int i = 0; i < before.size(); i++) {
          containers.add(withResourcesOf((MapNode) before.get(i), (MapNode) after.get(i)));
        }
        changed = changed.with(list, new ListNode(containers, after.position()));
      }
    }
    return changed;
  }

  private static MapNode withResourcesOf(MapNode container, MapNode wanted) {
    return container.get("name").equals(wanted.get("name"))
        ? copied("resources", wanted, container)
        : container;
  }

  private static MapNode copied(String key, MapNode from, MapNode to) {
    return from.get(key).map(value -> to.with(key, value)).orElseGet(() -> to.without(key));
  }

  private static List<Refusal> completionRefusals(MapNode before, MapNode after) {
    boolean same = before.get("completions").equals(after.get("completions"));
    boolean indexed = after.text("completionMode").equals(Optional.of("Indexed"));
    boolean inStep =
        !after.has("completions") || after.text("completions").equals(after.text("parallelism"));
    if (same || indexed && inStep) {
      return List.of();
    }
    String why =
        indexed
            ? "can only be modified in tandem with spec.parallelism"
            : ImmutableFields.IMMUTABLE;
    return ImmutableFields.joined(
        "spec.completions",
        ImmutableFields.INVALID,
        ImmutableFields.invalid(after.get("completions"), why),
        Changes.inField("spec", "completions", before, after));
  }
}
