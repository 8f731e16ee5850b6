package dev.ordinal.schema;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Laws about where Pods may run: affinity, spreading, tolerations. */
final class SchedulingLaws {

  private SchedulingLaws() {}

  static void nodeSelectorOperator(Field requirement, Inspection inspection) {
    Field values = requirement.child("values");
    switch (requirement.child("operator").text()) {
      case "In", "NotIn", "Exists", "DoesNotExist" ->
          SelectorLaws.operator(requirement, inspection);
      case "Gt", "Lt" -> {
        if (values.size() != 1) {
          inspection.required(
              values, "must be specified single value when `operator` is 'Lt' or 'Gt'");
        }
      }
      default -> inspection.invalid(requirement.child("operator"), "not a valid selector operator");
    }
  }

  /** The values of required terms; those of preferred terms are not judged. */
  static void nodeAffinityValues(Field requirements, Inspection inspection) {
    for (Field requirement : requirements.items()) {
      SelectorLaws.values(requirement.child("values"), inspection);
    }
  }

  static void nodeField(Field requirement, Inspection inspection) {
    Field values = requirement.child("values");
    Field operator = requirement.child("operator");
    if (!operator.is("In") && !operator.is("NotIn")) {
      inspection.invalid(operator, "not a valid selector operator");
    } else if (values.size() != 1) {
      inspection.required(
          values,
          "must be only one value when `operator` is 'In' or 'NotIn' for node field selector");
    }
    Field key = requirement.child("key");
    if (!key.is("metadata.name")) {
      inspection.invalid(key, "not a valid field selector key");
    } else {
      values
          .items()
          .forEach(value -> inspection.invalid(value, NameFormats.dnsSubdomain(value.text())));
    }
  }

  static void weight(Field weight, Inspection inspection) {
    if (weight.number() < 1 || weight.number() > 100) {
      inspection.invalid(weight, "must be in the range 1-100");
    }
  }

  /** The server reports every namespace at the same path. */
  static void eachNamespace(Field namespaces, Inspection inspection) {
    for (Field namespace : namespaces.items()) {
      inspection.invalid(namespace.at(namespaces.path()), NameFormats.dnsLabel(namespace.text()));
    }
  }

  static void topologyKey(Field key, Inspection inspection) {
    if (key.isEmpty()) {
      inspection.required(key, "can not be empty");
    }
    inspection.invalid(key, NameFormats.qualifiedName(key.text()));
  }

  static void matchLabelKeys(Field term, Inspection inspection) {
    Field selector = term.child("labelSelector");
    Field matched = term.child("matchLabelKeys");
    Field mismatched = term.child("mismatchLabelKeys");
    labelKeys(matched, selector, inspection);
    labelKeys(mismatched, selector, inspection);
    keysAreNotSelectedTwice(term, inspection);
    Set<String> mismatchedKeys = new HashSet<>();
    mismatched.items().forEach(key -> mismatchedKeys.add(key.text()));
    for (Field key : matched.items()) {
      if (mismatchedKeys.contains(key.text())) {
        inspection.invalid(key, "exists in both matchLabelKeys and mismatchLabelKeys");
      }
    }
  }

  private static void labelKeys(Field keys, Field selector, Inspection inspection) {
    if (!keys.isEmpty() && !selector.isSet()) {
      inspection.forbidden(keys, "must not be specified when labelSelector is not set");
      return;
    }
    for (Field key : keys.items()) {
      inspection.invalid(key, NameFormats.qualifiedName(key.text()));
    }
  }

  /**
   * The server adds a requirement for each of the keys to the selector, and so finds a key that the
   * user selects too only as the second of two.
   */
  private static void keysAreNotSelectedTwice(Field term, Inspection inspection) {
    Map<String, Integer> indices = new HashMap<>();
    int index = 0;
    for (Field key : term.child("matchLabelKeys").items()) {
      indices.put(key.text(), index++);
    }
    Field selector = term.child("labelSelector");
    Set<String> selected = new HashSet<>(selector.child("matchLabels").keys());
    for (Field requirement : selector.child("matchExpressions").items()) {
      Field key = requirement.child("key");
      if (indices.containsKey(key.text()) && selected.contains(key.text())) {
        inspection.invalid(
            key.at(term.path().item(indices.get(key.text()))),
            "exists in both matchLabelKeys and labelSelector");
      }
      selected.add(key.text());
    }
  }

  static void spreadConstraints(Field list, Inspection inspection) {
    List<Field> constraints = list.items();
    for (int i = 0; i < constraints.size(); i++) {
      inspection.apply("TopologySpreadConstraint", constraints.get(i));
      Field key = constraints.get(i).child("topologyKey");
      Field action = constraints.get(i).child("whenUnsatisfiable");
      boolean repeated =
          constraints.subList(i + 1, constraints.size()).stream()
              .anyMatch(
                  other ->
                      other.child("topologyKey").is(key.text())
                          && other.child("whenUnsatisfiable").is(action.text()));
      if (repeated) {
        inspection.duplicate(key.as("{topologyKey, whenUnsatisfiable}"));
      }
      Field minDomains = constraints.get(i).child("minDomains");
      if (minDomains.isSet() && !action.is("DoNotSchedule")) {
        inspection.invalid(
            minDomains,
            "can only use minDomains if whenUnsatisfiable=DoNotSchedule, not " + action.text());
      }
    }
  }

  static void spreadLabelKeys(Field constraint, Inspection inspection) {
    boolean merged =
        inspection.since(34)
            && inspection.gate("MatchLabelKeysInPodTopologySpread")
            && inspection.gate("MatchLabelKeysInPodTopologySpreadSelectorMerge");
    if (merged && !inspection.tolerates(Leniency.INVALID_SPREAD_LABEL_KEYS)) {
      matchLabelKeys(constraint, inspection);
      return;
    }
    Field keys = constraint.child("matchLabelKeys");
    Field selector = constraint.child("labelSelector");
    if (!keys.isEmpty() && !selector.isSet()) {
      inspection.forbidden(keys, "must not be specified when labelSelector is not set");
    }
    Set<String> selected = new HashSet<>(selector.child("matchLabels").keys());
    for (Field requirement : selector.child("matchExpressions").items()) {
      selected.add(requirement.child("key").text());
    }
    for (Field key : keys.items()) {
      inspection.invalid(key, NameFormats.qualifiedName(key.text()));
      if (selected.contains(key.text())) {
        inspection.invalid(key, "exists in both matchLabelKeys and labelSelector");
      }
    }
  }

  static void toleration(Field toleration, Inspection inspection) {
    Field operator = toleration.child("operator");
    if (toleration.child("key").isEmpty() && !operator.is("Exists")) {
      inspection.invalid(
          operator,
          "operator must be Exists when `key` is empty, which means \"match all values and all"
              + " keys\"");
    }
    if (toleration.child("tolerationSeconds").isSet()
        && !toleration.child("effect").is("NoExecute")) {
      inspection.invalid(
          toleration.child("effect"), "effect must be 'NoExecute' when `tolerationSeconds` is set");
    }
    Field value = toleration.child("value");
    switch (operator.text()) {
      case "", "Equal" ->
          inspection.invalid(value.at(operator.path()), NameFormats.labelValue(value.text()));
      case "Exists" -> {
        if (!value.isEmpty()) {
          inspection.invalid(
              value.at(operator.path()), "value must be empty when `operator` is 'Exists'");
        }
      }
      case "Lt", "Gt" -> comparison(toleration, inspection);
      default -> inspection.unsupported(operator, List.of("Equal", "Exists"));
    }
  }

  private static void comparison(Field toleration, Inspection inspection) {
    Field operator = toleration.child("operator");
    boolean known = inspection.since(35);
    boolean allowed =
        known
            && (inspection.gate("TaintTolerationComparisonOperators")
                || inspection.tolerates(Leniency.TOLERATION_COMPARISON));
    if (!allowed) {
      inspection.unsupported(
          operator, known ? List.of("Equal", "Exists", "Lt", "Gt") : List.of("Equal", "Exists"));
      return;
    }
    Field value = toleration.child("value");
    inspection.invalid(value, TextFormats.decimalInteger(value.text()));
    try {
      Long.parseLong(value.text());
    } catch (NumberFormatException notThere) {
      inspection.invalid(value, "must be a number of 64 bits");
    }
  }
}
