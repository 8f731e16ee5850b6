package dev.ordinal.schema;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Defaults that no table can say: those that look into texts, or into lists and maps. */
final class ComputedDefaults {

  private static final List<String> CONTAINER_LISTS = List.of("containers", "initContainers");

  private ComputedDefaults() {}

  /** The default of one field. */
  static Optional<Node> value(String function, StructEdit struct) {
    return switch (function) {
      case "pullPolicyOfImage" -> Optional.of(pullPolicy(struct, "image"));
      case "pullPolicyOfReference" -> Optional.of(pullPolicy(struct, "reference"));
      default -> throw new IllegalArgumentException("no such function: " + function);
    };
  }

  /** Defaults of several fields. */
  static void apply(String function, StructEdit struct) {
    switch (function) {
      case "podRequests" -> containers(struct, ComputedDefaults::requestsFromLimits);
      case "podResources" -> PodResources.apply(struct);
      case "hostPorts" -> hostPorts(struct);
      case "jobLabels" -> jobLabels(struct);
      case "namespaceLabel" -> namespaceLabel(struct);
      default -> throw new IllegalArgumentException("no such function: " + function);
    }
  }

  private static Node pullPolicy(StructEdit struct, String field) {
    String image = struct.get(field).map(node -> ((ScalarNode) node).text()).orElse("");
    return ScalarNode.of(ImageName.isLatest(image) ? "Always" : "IfNotPresent");
  }

  /** A Pod's containers request what they are limited to; those of a template do not yet. */
  private static MapNode requestsFromLimits(MapNode container) {
    MapNode resources = container.map("resources");
    MapNode requests = resources.map("requests");
    MapNode.Builder more = requests.toBuilder();
    for (MapNode.Entry limit : resources.map("limits").entries()) {
      if (!requests.has(limit.key())) {
        more.put(limit.key(), limit.value());
      }
    }
    MapNode all = more.build();
    return all.size() == requests.size()
        ? container
        : container.with("resources", resources.with("requests", all));
  }

  private static void hostPorts(StructEdit pod) {
    MapNode spec = (MapNode) pod.get("spec").orElse(MapNode.EMPTY);
    if (spec.text("hostNetwork").equals(Optional.of("true"))) {
      containers(pod, ComputedDefaults::hostPortsOf);
    }
  }

  private static MapNode hostPortsOf(MapNode container) {
    List<Node> ports = new ArrayList<>();
    for (Node item : container.list("ports")) {
      MapNode port = (MapNode) item;
      ports.add(
          port.has("hostPort") || !port.has("containerPort")
              ? port
              : port.with("hostPort", ScalarNode.of(containerPort(port))));
    }
    return ports.isEmpty()
        ? container
        : container.with("ports", new ListNode(ports, container.list("ports").position()));
  }

  private static long containerPort(MapNode port) {
    return Long.parseLong(port.text("containerPort").orElse("0"));
  }

  private static void containers(StructEdit pod, UnaryOperator<MapNode> change) {
    MapNode spec = (MapNode) pod.get("spec").orElse(MapNode.EMPTY);
    MapNode changed = spec;
    for (String field : CONTAINER_LISTS) {
      ListNode containers = spec.list(field);
      List<Node> items = new ArrayList<>();
      containers.forEach(item -> items.add(change.apply((MapNode) item)));
      if (!items.equals(containers.items())) {
        changed = changed.with(field, new ListNode(items, containers.position()));
      }
    }
    if (changed != spec) {
      pod.put("spec", changed);
    }
  }

  private static void jobLabels(StructEdit job) {
    MapNode metadata = (MapNode) job.get("metadata").orElse(MapNode.EMPTY);
    MapNode spec = (MapNode) job.get("spec").orElse(MapNode.EMPTY);
    MapNode labels = spec.map("template").map("metadata").map("labels");
    if (metadata.map("labels").isEmpty() && !labels.isEmpty()) {
      job.put("metadata", metadata.with("labels", labels));
    }
  }

  private static void namespaceLabel(StructEdit namespace) {
    MapNode metadata = (MapNode) namespace.get("metadata").orElse(MapNode.EMPTY);
    metadata
        .text("name")
        .filter(name -> !name.isEmpty())
        .map(ScalarNode::of)
        .map(name -> metadata.map("labels").with("kubernetes.io/metadata.name", name))
        .ifPresent(labels -> namespace.put("metadata", metadata.with("labels", labels)));
  }
}
