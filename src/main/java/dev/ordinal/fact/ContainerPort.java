package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A port that a container says it listens on.
 *
 * @param name empty if it has none
 * @param hostPort 0 if there is none
 */
public record ContainerPort(
    String path, String name, int containerPort, int hostPort, String protocol) {

  static List<ContainerPort> listOf(MapNode container, String path) {
    List<ContainerPort> ports = new ArrayList<>();
    for (Items.Item item : Items.of(container, "ports", path)) {
      MapNode port = item.map();
      ports.add(
          new ContainerPort(
              item.path(),
              port.text("name").orElse(""),
              Metadata.number(port, "containerPort", 0),
              Metadata.number(port, "hostPort", 0),
              port.text("protocol").orElse("TCP")));
    }
    return List.copyOf(ports);
  }
}
