package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A Node of the cluster.
 *
 * @param ready the status of the condition Ready: True, False, Unknown; empty if it has none
 * @param readySince when that condition changed last; null if not known
 * @param unschedulable whether it is cordoned
 * @param allocatable what its Pods may ask for in all, by resource; empty if not known
 * @param kubeletVersion such as {@code v1.34.2}; empty if not known
 */
public record LiveNode(
    String name,
    String uid,
    Map<String, String> labels,
    String ready,
    Instant readySince,
    boolean unschedulable,
    List<Taint> taints,
    Map<String, Quantity> allocatable,
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
        Taint.listOf(node.map("spec")),
        Quantity.allOf(status.map("allocatable")),
        status.map("nodeInfo").text("kubeletVersion").orElse(""),
        origin);
  }

  /** Whether the node is known not to be ready; its kubelet confirms no deletion then. */
  public boolean lost() {
    return ready.equals("False") || ready.equals("Unknown");
  }
}
