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
  private final List<String> found = new ArrayList<>(0);

  Warnings(int minor) {
    this.minor = minor;
  }

  boolean since(int first) {
    return minor >= first;
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
    if (amount.isSet() && ResourceLaws.isFractional(amount)) {
      add(
          amount.path(),
          "fractional byte value \"" + amount.text() + "\" is invalid, must be an integer");
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
