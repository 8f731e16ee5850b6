package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A Node of the cluster.
 *
 * @param ready the status of the condition Ready: True, False, Unknown; empty if it has none
 * @param readySince when that condition changed last; null if not known
 * @param unschedulable whether it is cordoned
 * @param taints keys of its taints
 * @param kubeletVersion such as {@code v1.34.2}; empty if not known
 */
public record LiveNode(
    String name,
    String uid,
    Map<String, String> labels,
    String ready,
    Instant readySince,
    boolean unschedulable,
    List<String> taints,
    String kubeletVersion,
    Origin origin) {

  /**
   * Reads a node.
   *
   * @param node the object as the API server stores it
   */
  public static LiveNode from(MapNode node, Origin origin) {
    MapNode metadata = node.map("metadata");
    MapNode status = node.map("status");
    MapNode ready = Metadata.condition(status, "Ready");
    return new LiveNode(
        metadata.text("name").orElse(""),
        metadata.text("uid").orElse(""),
        Metadata.strings(metadata.map("labels")),
        ready.text("status").orElse(""),
        Metadata.time(ready, "lastTransitionTime"),
        node.map("spec").text("unschedulable").orElse("").equals("true"),
        taints(node.map("spec")),
        status.map("nodeInfo").text("kubeletVersion").orElse(""),
        origin);
  }

  private static List<String> taints(MapNode spec) {
    List<String> keys = new ArrayList<>();
    for (Node item : spec.list("taints")) {
      if (item instanceof MapNode taint) {
        keys.add(taint.text("key").orElse(""));
      }
    }
    return List.copyOf(keys);
  }

  /** Whether the node is known not to be ready; its kubelet confirms no deletion then. */
  public boolean lost() {
    return ready.equals("False") || ready.equals("Unknown");
  }
}
