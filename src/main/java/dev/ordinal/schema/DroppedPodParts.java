package dev.ordinal.schema;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is dropped from a Pod's spec because a gate is off, and is more than a field (kubernetes,
 * pkg/api/pod: dropContainerRestartRules, dropImageVolumes).
 */
final class DroppedPodParts {

  private static final List<String> CONTAINER_LISTS =
      List.of("containers", "initContainers", "ephemeralContainers");

  private DroppedPodParts() {}

  /** Without the gate ContainerRestartRules, only an init container has a restart policy. */
  static MapNode withoutRestartRules(MapNode podSpec, MapNode oldPodSpec) {
    if (usesRestartRules(oldPodSpec)) {
      return podSpec;
    }
    MapNode rest = podSpec;
    for (String field : CONTAINER_LISTS) {
      boolean init = field.equals("initContainers");
      List<Node> containers = new ArrayList<>();
      for (Node item : podSpec.list(field)) {
        MapNode container = ((MapNode) item).without("restartPolicyRules");
        containers.add(
            init && isSidecar(container) ? container : container.without("restartPolicy"));
      }
      rest = withItems(rest, field, containers);
    }
    return rest;
  }

  private static boolean isSidecar(MapNode container) {
    return container.text("restartPolicy").equals(Optional.of("Always"));
  }

  private static boolean usesRestartRules(MapNode podSpec) {
    for (Node item : podSpec.list("initContainers")) {
      MapNode container = (MapNode) item;
      if (container.has("restartPolicyRules")
          || container.has("restartPolicy") && !isSidecar(container)) {
        return true;
      }
    }
    for (Node item : podSpec.list("containers")) {
      if (((MapNode) item).has("restartPolicy")) {
        return true;
      }
    }
    return false;
  }

  /** Without the gate ImageVolume, volumes that are images go, and their mounts with them. */
  static MapNode withoutImageVolumes(MapNode podSpec, MapNode oldPodSpec) {
    if (!imageVolumes(oldPodSpec).isEmpty() || imageVolumes(podSpec).isEmpty()) {
      return podSpec;
    }
    Set<String> names = imageVolumes(podSpec);
    MapNode rest =
        withItems(podSpec, "volumes", without(podSpec.list("volumes"), "image", Set.of()));
    for (String field : CONTAINER_LISTS) {
      List<Node> containers = new ArrayList<>();
      for (Node item : podSpec.list(field)) {
        MapNode container = (MapNode) item;
        List<Node> mounts = without(container.list("volumeMounts"), "", names);
        containers.add(withItems(container, "volumeMounts", mounts));
      }
      rest = withItems(rest, field, containers);
    }
    return rest;
  }

  private static Set<String> imageVolumes(MapNode podSpec) {
    Set<String> names = new HashSet<>();
    for (Node item : podSpec.list("volumes")) {
      if (((MapNode) item).has("image")) {
        names.add(((MapNode) item).text("name").orElse(""));
      }
    }
    return names;
  }

  private static List<Node> without(ListNode items, String field, Set<String> names) {
    List<Node> rest = new ArrayList<>();
    for (Node item : items) {
      MapNode struct = (MapNode) item;
      if (!struct.has(field) && !names.contains(struct.text("name").orElse(""))) {
        rest.add(item);
      }
    }
    return rest;
  }

  private static MapNode withItems(MapNode struct, String field, List<Node> items) {
    ListNode before = struct.list(field);
    if (items.equals(before.items())) {
      return struct;
    }
    return items.isEmpty()
        ? struct.without(field)
        : struct.with(field, new ListNode(items, before.position()));
  }
}
