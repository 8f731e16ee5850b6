package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What keeps Pods off a node.
 *
 * @param value empty if there is none
 * @param effect NoSchedule, PreferNoSchedule or NoExecute
 */
public record Taint(String key, String value, String effect) {

  static List<Taint> listOf(MapNode nodeSpec) {
    List<Taint> taints = new ArrayList<>();
    for (Items.Item item : Items.of(nodeSpec, "taints", "spec")) {
      taints.add(
          new Taint(
              item.map().text("key").orElse(""),
              item.map().text("value").orElse(""),
              item.map().text("effect").orElse("")));
    }
    return List.copyOf(taints);
  }

  /** Whether it is there for good: those that Kubernetes sets itself come and go. */
  boolean isLasting() {
    return !key.startsWith("node.kubernetes.io/") && !effect.equals("PreferNoSchedule");
  }
}
