package dev.ordinal.schema;

/** What the server says besides about a Service. */
final class ServiceWarnings {

  private static final String HINTS = "service.kubernetes.io/topology-aware-hints";

  private ServiceWarnings() {}

  static void judge(Field service, Warnings warnings) {
    Field spec = service.child("spec");
    Field externalIps = spec.child("externalIPs");
    Field balancerIp = spec.child("loadBalancerIP");
    if (service.child("metadata", "annotations").key(HINTS).isSet()) {
      warnings.add(
          "annotation "
              + HINTS
              + " is deprecated, please use service.kubernetes.io/topology-mode instead");
    }
    if (!spec.child("clusterIP").isEmpty() && !spec.child("clusterIP").is("None")) {
      spec.child("clusterIPs").items().forEach(ip -> AddressWarnings.ip(ip, warnings));
    }
    boolean headless = spec.child("type").is("ClusterIP") && spec.child("clusterIP").is("None");
    if (headless && warnings.since(34)) {
      headless(spec, warnings);
    }
    externalIps.items().forEach(ip -> AddressWarnings.ip(ip, warnings));
    boolean externalName = spec.child("type").is("ExternalName");
    if (!externalIps.isEmpty() && !headless && !externalName && warnings.since(36)) {
      warnings.add(
          "spec.externalIPs is deprecated and may no longer be implemented in some clusters");
    }
    if (!balancerIp.isEmpty()) {
      AddressWarnings.ip(balancerIp, warnings);
    }
    spec.child("loadBalancerSourceRanges")
        .items()
        .forEach(block -> AddressWarnings.cidr(block, warnings));
    if (externalName && !externalIps.isEmpty()) {
      warnings.add("spec.externalIPs is ignored when spec.type is \"ExternalName\"");
    }
    if (!externalName && !spec.child("externalName").isEmpty()) {
      warnings.add("spec.externalName is ignored when spec.type is not \"ExternalName\"");
    }
    if (spec.child("trafficDistribution").is("PreferClose") && warnings.since(35)) {
      warnings.add(
          "spec.trafficDistribution: \"PreferClose\" is deprecated; use \"PreferSameZone\"");
    }
  }

  private static void headless(Field spec, Warnings warnings) {
    if (!spec.child("loadBalancerIP").isEmpty()) {
      warnings.add("spec.loadBalancerIP is ignored for headless services");
    }
    if (!spec.child("externalIPs").isEmpty()) {
      warnings.add("spec.externalIPs is ignored for headless services");
    }
    if (!spec.child("sessionAffinity").is("None")) {
      warnings.add("spec.SessionAffinity is ignored for headless services");
    }
  }
}
