package dev.ordinal.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the API server says besides about an object that it accepts. */
final class Warnings {

  private static final Map<String, String> DEPRECATED_NODE_LABELS =
      Map.of(
          "beta.kubernetes.io/arch",
          "deprecated since v1.14; use \"kubernetes.io/arch\" instead",
          "beta.kubernetes.io/os",
          "deprecated since v1.14; use \"kubernetes.io/os\" instead",
          "failure-domain.beta.kubernetes.io/region",
          "deprecated since v1.17; use \"topology.kubernetes.io/region\" instead",
          "failure-domain.beta.kubernetes.io/zone",
          "deprecated since v1.17; use \"topology.kubernetes.io/zone\" instead",
          "beta.kubernetes.io/instance-type",
          "deprecated since v1.17; use \"node.kubernetes.io/instance-type\" instead");
  private static final Map<String, String> LATER_DEPRECATED_NODE_LABELS =
      Map.of(
          "app.kubernetes.io/created-by",
          "deprecated since v1.9",
          "scheduler.alpha.kubernetes.io/preferAvoidPods",
          "deprecated since v1.22; use Taints and Tolerations instead",
          "node-role.kubernetes.io/master",
          "use \"node-role.kubernetes.io/control-plane\" instead");

  private final int minor;
  private final FeatureGates gates;
  private final List<String> found = new ArrayList<>(0);

  Warnings(int minor, FeatureGates gates) {
    this.minor = minor;
    this.gates = gates;
  }

  boolean since(int first) {
    return minor >= first;
  }

  boolean gate(String name) {
    return gates.enabled(name);
  }

  List<String> found() {
    return List.copyOf(found);
  }

  void add(String text) {
    found.add(text);
  }

  void add(FieldPath path, String text) {
    found.add(path + ": " + text);
  }

  /** Amounts of bytes are whole. */
  void fractionalBytes(Field amount) {
    if (amount.isSet() && ResourceLaws.isFractional(ResourceLaws.value(amount))) {
      add(
          amount.path(),
          "fractional byte value \"" + amount.text() + "\" is invalid, must be an integer");
    }
  }

  /** An address is valid, but not in a form that everybody reads alike. */
  void address(Field field) {
    Optional<IpAddress> parsed = IpAddress.parse(field.text());
    if (parsed.isEmpty()) {
      return;
    }
    IpAddress ip = parsed.get();
    if (ip.hasLeadingZeros() || ip.isMapped()) {
      add(
          field.path(),
          "non-standard IP address \"" + field.text() + "\" is invalid: use \"" + ip + '"');
    } else if (ip.isV6() && !ip.toString().equals(field.text())) {
      add(
          field.path(),
          "IPv6 address \""
              + field.text()
              + "\" should be in RFC 5952 canonical format (\""
              + ip
              + "\")");
    }
  }

  /** The same of a block of addresses, which should also begin at its first address. */
  void block(Field field) {
    Optional<Cidr> parsed = Cidr.parse(field.text());
    if (parsed.isEmpty()) {
      return;
    }
    Cidr cidr = parsed.get();
    String shown = "CIDR value \"" + field.text() + '"';
    int before = found.size();
    if (!cidr.ip().equals(cidr.network())) {
      String single = cidr.ip() + "/" + (cidr.ip().isV4() ? 32 : 128);
      add(
          field.path(),
          shown
              + " is ambiguous in this context (should be \""
              + cidr
              + "\" or \""
              + single
              + "\"?)");
    }
    if (cidr.hasLeadingZeros() || cidr.ip().isMapped()) {
      add(field.path(), "non-standard " + shown + " is invalid: use \"" + cidr + '"');
    }
    boolean canonical = (cidr.ip() + "/" + cidr.prefix()).equals(field.text());
    if (found.size() == before && cidr.ip().isV6() && !canonical) {
      add(
          field.path(),
          "IPv6 " + shown + " should be in RFC 5952 canonical format (\"" + cidr + "\")");
    }
  }

  /** Why a label of nodes should not be used any more; empty if it is in use. */
  Optional<String> deprecatedNodeLabel(String label) {
    Optional<String> why = Optional.ofNullable(DEPRECATED_NODE_LABELS.get(label));
    return why.isPresent() || !since(31)
        ? why
        : Optional.ofNullable(LATER_DEPRECATED_NODE_LABELS.get(label));
  }

  /** What a claim asks for. */
  void claimSpec(Field spec, FieldPath printed) {
    Field resources = spec.at(printed).child("resources");
    for (String amounts : List.of("requests", "limits")) {
      fractionalBytes(resources.child(amounts).key("storage"));
    }
  }

  /** A claim of its own. */
  void claim(Field claim) {
    Field storageClass =
        claim.child("metadata", "annotations").key("volume.beta.kubernetes.io/storage-class");
    if (storageClass.isSet()) {
      add(storageClass.path(), "deprecated since v1.8; use \"storageClassName\" attribute instead");
    }
    claimSpec(claim.child("spec"), claim.child("spec").path());
  }
}
