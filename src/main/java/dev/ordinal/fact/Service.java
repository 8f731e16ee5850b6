package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import java.util.List;

/**
 * A Service.
 *
 * @param type ClusterIP, NodePort, LoadBalancer or ExternalName
 * @param clusterIP {@code None} if it is headless; empty if none is given yet
 * @param selector absent if it selects nothing by itself
 * @param publishNotReadyAddresses whether its names also resolve to Pods that are not ready
 */
public record Service(
    Origin origin,
    ObjectMeta metadata,
    String type,
    String clusterIP,
    LabelSelector selector,
    boolean publishNotReadyAddresses,
    List<ServicePort> ports)
    implements ApiObject {

  static Service from(MapNode object, Origin origin) {
    MapNode spec = object.map("spec");
    return new Service(
        origin,
        ObjectMeta.from(object),
        spec.text("type").orElse("ClusterIP"),
        spec.text("clusterIP").orElse(""),
        Selectors.ofLabels(spec, "selector"),
        Metadata.isTrue(spec, "publishNotReadyAddresses"),
        ServicePort.listOf(spec));
  }

  /** Whether it has a port of that name and protocol, which then has an SRV record. */
  public boolean hasPort(String portName, String protocol) {
    for (ServicePort port : ports) {
      if (port.name().equals(portName) && port.protocol().equals(protocol)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is another name for something outside. */
  public boolean alias() {
    return type.equals("ExternalName");
  }

  /** Whether it gives each Pod a name of its own instead of one address for all. */
  public boolean headless() {
    return clusterIP.equals("None");
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return origin.hashCode();
  }
}
