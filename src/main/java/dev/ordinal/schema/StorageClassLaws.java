package dev.ordinal.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Laws about StorageClasses (kubernetes, pkg/apis/storage/validation). */
final class StorageClassLaws {

  private static final int PARAMETERS_MAX = 512;
  private static final int PARAMETERS_MAX_BYTES = 256 * 1024;

  private StorageClassLaws() {}

  /** A qualified name, in letters of any case. */
  static void provisioner(Field provisioner, Inspection inspection) {
    String name = provisioner.text().toLowerCase(Locale.ROOT);
    inspection.invalid(provisioner, NameFormats.qualifiedName(name));
  }

  static void parameters(Field parameters, Inspection inspection) {
    if (parameters.size() > PARAMETERS_MAX) {
      inspection.tooLong(parameters, PARAMETERS_MAX);
      return;
    }
    long size = 0;
    for (String key : parameters.keys()) {
      Field value = parameters.key(key).at(parameters.path());
      if (key.isEmpty()) {
        inspection.invalid(value, "\"\"", "field can not be empty.");
      }
      size += NameFormats.bytes(key) + NameFormats.bytes(value.text());
    }
    if (size > PARAMETERS_MAX_BYTES) {
      inspection.tooLong(parameters, PARAMETERS_MAX_BYTES);
    }
  }

  /** No two terms say the same, in whatever order. */
  static void topologies(Field terms, Inspection inspection) {
    List<Map<String, Set<String>>> seen = new ArrayList<>();
    for (Field term : terms.items()) {
      Map<String, Set<String>> keys = new HashMap<>();
      for (Field requirement : term.child("matchLabelExpressions").items()) {
        inspection.apply("TopologySelectorLabelRequirement", requirement);
        Field key = requirement.child("key");
        Set<String> values = values(requirement.child("values"), inspection);
        if (keys.put(key.text(), values) != null) {
          inspection.duplicate(key);
        }
      }
      if (keys.isEmpty() || seen.contains(keys)) {
        inspection.duplicate(term.child("matchLabelExpressions"));
      }
      seen.add(keys);
    }
  }

  private static Set<String> values(Field values, Inspection inspection) {
    Set<String> seen = new HashSet<>();
    for (Field value : values.items()) {
      if (!seen.add(value.text())) {
        inspection.duplicate(value);
      }
    }
    return seen;
  }
}
