package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A port of a Service.
 *
 * @param name empty if it has none, which gives it no SRV record
 * @param targetPort number or name; empty if none
 */
public record ServicePort(String path, String name, int port, String targetPort, String protocol) {

  /** The target port if it is a name; empty if it is a number, or none. */
  public String targetName() {
    return targetPort.isEmpty() || Character.isDigit(targetPort.charAt(0)) ? "" : targetPort;
  }

  static List<ServicePort> listOf(MapNode spec) {
    List<ServicePort> ports = new ArrayList<>();
    for (Items.Item item : Items.of(spec, "ports", "spec")) {
      MapNode port = item.map();
      ports.add(
          new ServicePort(
              item.path(),
              port.text("name").orElse(""),
              Metadata.number(port, "port", 0),
              port.text("targetPort").orElse(""),
              port.text("protocol").orElse("TCP")));
    }
    return List.copyOf(ports);
  }
}
