package dev.ordinal.schema;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the server makes of a Service before it judges it: the one address and the list of addresses
 * are brought in line, and what a type of Service had is dropped with the type, unless the user has
 * set it anew (kubernetes, pkg/registry/core/service).
 */
final class ServicePreparation {

  private static final String ADDRESS = "clusterIP";
  private static final String ADDRESSES = "clusterIPs";

  private ServicePreparation() {}

  /**
   * The Service as it is validated.
   *
   * @param old the Service that is stored now; empty for a new one
   */
  static MapNode prepared(MapNode service, MapNode old) {
    MapNode spec = service.map("spec");
    MapNode prepared = old.isEmpty() ? withAddresses(spec) : replacing(spec, old.map("spec"));
    return prepared == spec ? service : service.with("spec", prepared);
  }

  private static MapNode replacing(MapNode spec, MapNode old) {
    return normalized(withoutPartsOfOldType(spec, old), old);
  }

  private static MapNode withAddresses(MapNode spec) {
    return address(spec).isEmpty() || spec.has(ADDRESSES) ? spec : listed(spec);
  }

  private static MapNode listed(MapNode spec) {
    Node address = spec.get(ADDRESS).orElseThrow();
    return spec.with(ADDRESSES, new ListNode(List.of(address), Position.NONE));
  }

  private static String address(MapNode spec) {
    return spec.text(ADDRESS).orElse("");
  }

  /**
   * A Service that a patch has changed, with the families that it has already: the storage of
   * Services gives back what it has chosen. A PUT is not mended so, as the recorded answers have
   * it: they are those of validation, before anything is stored.
   */
  static MapNode withFamilies(MapNode service, MapNode live) {
    MapNode spec = service.map("spec");
    MapNode old = live.map("spec");
    if (isType("ExternalName", spec) || isType("ExternalName", old)) {
      return service;
    }
    MapNode kept = spec;
    for (String field : List.of("ipFamilies", "ipFamilyPolicy")) {
      kept = spec.has(field) ? kept : copied(field, old, kept);
    }
    return kept == spec ? service : service.with("spec", kept);
  }

  /** A client that knows only one of the two fields means both. */
  private static MapNode normalized(MapNode spec, MapNode old) {
    boolean sameAddress = address(spec).equals(address(old));
    boolean sameAddresses = spec.list(ADDRESSES).equals(old.list(ADDRESSES));
    if (sameAddress) {
      return spec.list(ADDRESSES).size() == 0 ? copied(ADDRESSES, old, spec) : spec;
    }
    if (!sameAddresses || isType("ExternalName", spec)) {
      return spec;
    }
    // An address that was taken out of the manifest is given back: the Service has it already.
    return address(spec).isEmpty() ? copied(ADDRESS, old, spec) : listed(spec);
  }

  private static MapNode copied(String key, MapNode from, MapNode to) {
    return from.get(key).map(value -> to.with(key, value)).orElseGet(() -> to.without(key));
  }

  private static boolean needsHealthCheck(MapNode spec) {
    return isType("LoadBalancer", spec)
        && spec.text("externalTrafficPolicy").orElse("").equals("Local");
  }

  /** Whether traffic from outside of the cluster can come in. */
  private static boolean isReachable(MapNode spec) {
    return hasNodePorts(spec)
        || isType("ClusterIP", spec) && !spec.list("externalIPs").items().isEmpty();
  }

  private static MapNode withoutPartsOfOldType(MapNode spec, MapNode old) {
    MapNode kept = spec;
    if (isType("ExternalName", spec) && !isType("ExternalName", old)) {
      kept = withoutUnchanged(kept, old, ADDRESSES, ADDRESS);
      kept = withoutUnchanged(kept, old, "ipFamilies", "ipFamilyPolicy");
    }
    if (hasNodePorts(old) && !hasNodePorts(spec)) {
      kept = withoutNodePorts(kept, old);
    }
    if (needsHealthCheck(old) && !needsHealthCheck(spec)) {
      kept = withoutUnchanged(kept, old, "healthCheckNodePort");
    }
    if (isType("LoadBalancer", old) && !isType("LoadBalancer", spec)) {
      kept = withoutUnchanged(kept, old, "allocateLoadBalancerNodePorts");
      kept = withoutUnchanged(kept, old, "loadBalancerClass");
    }
    if (isReachable(old) && !isReachable(spec)) {
      kept = withoutUnchanged(kept, old, "externalTrafficPolicy");
    }
    return kept;
  }

  private static boolean isType(String type, MapNode spec) {
    return spec.text("type").filter(type::equals).isPresent();
  }

  private static boolean hasNodePorts(MapNode spec) {
    return isType("NodePort", spec) || isType("LoadBalancer", spec);
  }

  /** The spec without fields that all are as they were. */
  private static MapNode withoutUnchanged(MapNode spec, MapNode old, String... fields) {
    MapNode rest = spec;
    for (String field : fields) {
      if (!spec.get(field).equals(old.get(field))) {
        return spec;
      }
      rest = rest.without(field);
    }
    return rest;
  }

  private static MapNode withoutNodePorts(MapNode spec, MapNode old) {
    ListNode ports = spec.list("ports");
    List<Node> kept = new ArrayList<>(ports.size());
    for (int i = 0; i < ports.size(); i++) {
      Optional<Node> before = i < old.list("ports").size() ? nodePort(old, i) : Optional.empty();
      if (!before.equals(nodePort(spec, i))) {
        return spec;
      }
      kept.add(((MapNode) ports.get(i)).without("nodePort"));
    }
    return spec.has("ports") ? spec.with("ports", new ListNode(kept, ports.position())) : spec;
  }

  private static Optional<Node> nodePort(MapNode spec, int index) {
    return ((MapNode) spec.list("ports").get(index)).get("nodePort");
  }
}
