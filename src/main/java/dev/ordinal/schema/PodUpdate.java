package dev.ordinal.schema;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What may not change in a Pod: all of its spec but images, the deadline, a negative grace period,
 * tolerations that are added and scheduling gates that are removed (kubernetes, ValidatePodUpdate).
 */
final class PodUpdate {

  private static final String MESSAGE =
      "pod updates may not change fields other than `spec.containers[*].image`,"
          + "`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only"
          + " additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be"
          + " set to 1 if it was previously negative)";

  private static final String GRACE = "terminationGracePeriodSeconds";
  private static final List<String> CONTAINERS = List.of("containers", "initContainers");

  private PodUpdate() {}

  static List<Refusal> refusals(ApiTables tables, MapNode old, MapNode next) {
    MapNode before = old.map("spec");
    MapNode after = next.map("spec");
    for (String field : CONTAINERS) {
      if (before.list(field).size() != after.list(field).size()) {
        return ImmutableFields.joined(
            "spec." + field,
            ImmutableFields.FORBIDDEN,
            "pod updates may not add or remove containers",
            Changes.inField("spec", field, before, after));
      }
    }
    MapNode allowed = withAllowedChanges(before, after);
    if (new SemanticEquality(tables).same(tables.type("core/v1.PodSpec"), before, allowed)) {
      return List.of();
    }
    return ImmutableFields.joined(
        "spec",
        ImmutableFields.FORBIDDEN,
        MESSAGE,
        Changes.inField("", "spec", old, next.with("spec", allowed)));
  }

  /** The new spec with what may change put back to what it was. */
  private static MapNode withAllowedChanges(MapNode before, MapNode after) {
    MapNode spec = copied("activeDeadlineSeconds", before, after);
    for (String field : CONTAINERS) {
      if (spec.has(field)) {
        spec = spec.with(field, withImages(before.list(field), spec.list(field)));
      }
    }
    List<Node> tolerations = new ArrayList<>(after.list("tolerations").items());
    if (tolerations.containsAll(before.list("tolerations").items())) {
      spec = copied("tolerations", before, spec);
    }
    if (before.list("schedulingGates").items().containsAll(after.list("schedulingGates").items())) {
      spec = copied("schedulingGates", before, spec);
    }
    boolean wasNegative = before.text(GRACE).filter(text -> text.startsWith("-")).isPresent();
    return wasNegative && after.text(GRACE).equals(Optional.of("1"))
        ? copied(GRACE, before, spec)
        : spec;
  }

  private static ListNode withImages(ListNode before, ListNode after) {
    List<Node> containers = new ArrayList<>(after.size());
    for (int i = 0; i < after.size(); i++) {
      containers.add(copied("image", (MapNode) before.get(i), (MapNode) after.get(i)));
    }
    return new ListNode(containers, after.position());
  }

  private static MapNode copied(String key, MapNode from, MapNode to) {
    return from.get(key).map(value -> to.with(key, value)).orElseGet(() -> to.without(key));
  }
}
