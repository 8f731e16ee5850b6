package dev.ordinal.schema;

import dev.ordinal.manifest.MapNode;
import java.util.List;

/** Laws about label selectors. */
final class SelectorLaws {

  private SelectorLaws() {}

  static void operator(Field requirement, Inspection inspection) {
    Field values = requirement.child("values");
    switch (requirement.child("operator").text()) {
      case "In", "NotIn" -> {
        if (values.isEmpty()) {
          inspection.required(values, "must be specified when `operator` is 'In' or 'NotIn'");
        }
      }
      case "Exists", "DoesNotExist" -> {
        if (!values.isEmpty()) {
          inspection.forbidden(
              values, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
        }
      }
      default -> inspection.invalid(requirement.child("operator"), "not a valid selector operator");
    }
  }

  static void values(Field values, Inspection inspection) {
    for (Field value : values.items()) {
      inspection.invalid(value, NameFormats.labelValue(value.text()));
    }
  }

  /** Whether a selector asks for nothing. */
  static boolean isEmpty(MapNode selector) {
    return selector.map("matchLabels").isEmpty() && selector.list("matchExpressions").size() == 0;
  }

  /** Whether a valid selector that is not empty selects labels. */
  static boolean matches(Field selector, Field labels) {
    Field wanted = selector.child("matchLabels");
    for (String key : wanted.keys()) {
      Field label = labels.child(key);
      if (!label.isSet() || !label.is(wanted.child(key).text())) {
        return false;
      }
    }
    for (Field requirement : selector.child("matchExpressions").items()) {
      Field label = labels.child(requirement.child("key").text());
      List<String> values = requirement.child("values").items().stream().map(Field::text).toList();
      boolean holds =
          switch (requirement.child("operator").text()) {
            case "In" -> label.isSet() && values.contains(label.text());
            case "NotIn" -> !label.isSet() || !values.contains(label.text());
            case "Exists" -> label.isSet();
            default -> !label.isSet();
          };
      if (!holds) {
        return false;
      }
    }
    return true;
  }
}
