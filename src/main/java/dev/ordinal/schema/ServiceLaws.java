package dev.ordinal.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Laws that join several fields of a Service. */
final class ServiceLaws {

  private static final String TOPOLOGY_HINTS = "service.kubernetes.io/topology-aware-hints";
  private static final String TOPOLOGY_MODE = "service.kubernetes.io/topology-mode";
  private static final String SOURCE_RANGES =
      "service.beta.kubernetes.io/load-balancer-source-ranges";
  private static final String ONLY_LOAD_BALANCER = "may only be used when `type` is 'LoadBalancer'";
  private static final long AFFINITY_MAX_SECONDS = 86_400;

  private ServiceLaws() {}

  static void topologyAnnotations(Field service, Inspection inspection) {
    Field annotations = service.child("metadata", "annotations");
    Field hints = annotations.key(TOPOLOGY_HINTS);
    Field mode = annotations.key(TOPOLOGY_MODE);
    if (hints.isSet() && mode.isSet() && !mode.is(hints.text())) {
      inspection.invalid(
          mode, "must match annotations[" + TOPOLOGY_HINTS + "] when both are specified");
    }
  }

  static boolean isHeadless(Field spec) {
    List<Field> ips = spec.child("clusterIPs").items();
    return ips.size() == 1 && ips.get(0).is("None");
  }

  static void type(Field spec, Inspection inspection) {
    String type = spec.child("type").text();
    boolean headless = isHeadless(spec);
    if (spec.child("ports").isEmpty() && !headless && !type.equals("ExternalName")) {
      inspection.required(spec.child("ports"), "");
    }
    if (headless && (type.equals("LoadBalancer") || type.equals("NodePort"))) {
      inspection.invalid(
          spec.child("clusterIPs").items().get(0),
          "may not be set to 'None' for " + type + " services");
    }
    if (type.equals("ExternalName")) {
      externalName(spec, inspection);
    }
  }

  private static void externalName(Field spec, Inspection inspection) {
    for (String field : List.of("clusterIPs", "ipFamilies", "ipFamilyPolicy")) {
      boolean used =
          field.equals("ipFamilyPolicy") ? spec.child(field).isSet() : !spec.child(field).isEmpty();
      if (used) {
        inspection.forbidden(spec.child(field), "may not be set for ExternalName services");
      }
    }
    Field name = spec.child("externalName");
    String text = name.text();
    String cname = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    if (cname.isEmpty()) {
      inspection.required(name, "");
    } else {
      inspection.invalid(name, NameFormats.dnsSubdomain(cname));
    }
  }

  static void ports(Field spec, Inspection inspection) {
    List<Field> ports = spec.child("ports").items();
    Set<String> names = new HashSet<>();
    Set<String> numbers = new HashSet<>();
    Set<String> nodePorts = new HashSet<>();
    for (Field port : ports) {
      inspection.apply("ServicePort", port);
      Field name = port.child("name");
      if (name.isEmpty() && ports.size() > 1) {
        inspection.required(name, "");
      } else if (!name.isEmpty() && !names.add(name.text())) {
        inspection.duplicate(name);
      }
      String protocol = port.child("protocol").text() + "/";
      if (!numbers.add(protocol + port.child("port").number())) {
        inspection.duplicate(port);
      }
      nodePort(port, spec, nodePorts, inspection);
      if (!inspection.since(33)
          && spec.child("type").is("LoadBalancer")
          && port.child("port").number() == 10250) {
        inspection.invalid(
            port, "10250", "may not expose port 10250 externally since it is used by kubelet");
      }
    }
  }

  private static void nodePort(Field port, Field spec, Set<String> seen, Inspection inspection) {
    Field nodePort = port.child("nodePort");
    if (nodePort.isEmpty()) {
      return;
    }
    if (spec.child("type").is("ClusterIP")) {
      inspection.forbidden(nodePort, "may not be used when `type` is 'ClusterIP'");
    }
    if (!seen.add(port.child("protocol").text() + "/" + nodePort.number())) {
      inspection.duplicate(nodePort);
    }
  }

  static void sessionAffinity(Field spec, Inspection inspection) {
    Field config = spec.child("sessionAffinityConfig");
    if (spec.child("sessionAffinity").is("None") && config.isSet()) {
      inspection.forbidden(config, "must not be set when session affinity is None");
    }
    if (!spec.child("sessionAffinity").is("ClientIP")) {
      return;
    }
    Field clientIp = config.child("clientIP");
    Field timeout = clientIp.child("timeoutSeconds");
    for (Field field : List.of(config, clientIp, timeout)) {
      if (!field.isSet()) {
        inspection.required(field, "when session affinity type is ClientIP");
        return;
      }
    }
    if (timeout.number() <= 0 || timeout.number() > AFFINITY_MAX_SECONDS) {
      inspection.invalid(timeout, "must be greater than 0 and less than 86400");
    }
  }

  static void externalIps(Field list, Inspection inspection) {
    list.items().forEach(ip -> AddressLaws.endpoint(ip, inspection));
  }

  /** The server spells this field with a capital letter. */
  static void sourceRanges(Field spec, Inspection inspection) {
    Field ranges = spec.child("loadBalancerSourceRanges").as("LoadBalancerSourceRanges");
    if (ranges.isEmpty()) {
      return;
    }
    if (!spec.child("type").is("LoadBalancer")) {
      inspection.forbidden(ranges, ONLY_LOAD_BALANCER);
    }
    for (Field range : ranges.items()) {
      AddressLaws.cidr(range, range.text().strip(), inspection);
    }
  }

  static void sourceRangeAnnotation(Field service, Inspection inspection) {
    Field annotation = service.child("metadata", "annotations").key(SOURCE_RANGES);
    Field spec = service.child("spec");
    if (!annotation.isSet() || !spec.child("loadBalancerSourceRanges").isEmpty()) {
      return;
    }
    if (!spec.child("type").is("LoadBalancer")) {
      inspection.forbidden(annotation, ONLY_LOAD_BALANCER);
    }
    String text = annotation.text().strip();
    if (!text.isEmpty()) {
      for (String range : text.split(",", -1)) {
        AddressLaws.cidr(annotation, range.strip(), inspection);
      }
    }
  }

  static void loadBalancerFields(Field spec, Inspection inspection) {
    boolean loadBalancer = spec.child("type").is("LoadBalancer");
    Field allocate = spec.child("allocateLoadBalancerNodePorts");
    if (allocate.isSet() && !loadBalancer) {
      inspection.forbidden(allocate, ONLY_LOAD_BALANCER);
    }
    if (!allocate.isSet() && loadBalancer) {
      inspection.required(allocate.at(FieldPath.ROOT.child("allocateLoadBalancerNodePorts")), "");
    }
    Field lbClass = spec.child("loadBalancerClass");
    if (lbClass.isSet() && loadBalancer) {
      inspection.invalid(lbClass, NameFormats.qualifiedName(lbClass.text()));
    } else if (lbClass.isSet()) {
      inspection.forbidden(lbClass, ONLY_LOAD_BALANCER);
    }
  }

  static void trafficPolicies(Field spec, Inspection inspection) {
    String type = spec.child("type").text();
    Field external = spec.child("externalTrafficPolicy");
    boolean reachable =
        type.equals("LoadBalancer")
            || type.equals("NodePort")
            || type.equals("ClusterIP") && !spec.child("externalIPs").isEmpty();
    if (!reachable && !external.isEmpty()) {
      inspection.invalid(external, "may only be set for externally-accessible services");
    } else if (reachable) {
      required(external, List.of("Cluster", "Local"), inspection);
    }
    healthCheck(spec, inspection);
    Field internal = spec.child("internalTrafficPolicy");
    if (internal.isSet()) {
      oneOf(internal, List.of("Cluster", "Local"), inspection);
    } else if (Set.of("NodePort", "LoadBalancer", "ClusterIP").contains(type)) {
      inspection.required(internal, "");
    }
  }

  private static void healthCheck(Field spec, Inspection inspection) {
    Field port = spec.child("healthCheckNodePort");
    boolean needed =
        spec.child("type").is("LoadBalancer") && spec.child("externalTrafficPolicy").is("Local");
    if (!needed && !port.isEmpty()) {
      inspection.invalid(
          port,
          "may only be set when `type` is 'LoadBalancer' and `externalTrafficPolicy` is 'Local'");
    } else if (needed && port.isEmpty()) {
      inspection.required(port, "");
    } else if (needed && (port.number() < 1 || port.number() > 65535)) {
      inspection.invalid(port, "must be between 1 and 65535, inclusive");
    }
  }

  private static void required(Field field, List<String> values, Inspection inspection) {
    if (field.isEmpty()) {
      inspection.required(field, "");
    } else {
      oneOf(field, values, inspection);
    }
  }

  private static void oneOf(Field field, List<String> values, Inspection inspection) {
    if (!values.contains(field.text())) {
      inspection.unsupported(field, values);
    }
  }
}
