package dev.ordinal.fact;

import java.util.List;
import java.util.Map;

/**
 * A label selector of the API.
 *
 * @param present false if the object has none at all, which usually matches nothing; an empty one
 *     matches everything
 * @param matchLabels never null
 * @param matchExpressions never null
 */
public record LabelSelector(
    boolean present, Map<String, String> matchLabels, List<Requirement> matchExpressions) {

  /**
   * One expression.
   *
   * @param operator {@code In}, {@code NotIn}, {@code Exists}, {@code DoesNotExist}; for nodes also
   *     {@code Gt}, {@code Lt}
   */
  public record Requirement(String key, String operator, List<String> values) {

    /** True if labels meet the expression; an unknown operator is met by nothing. */
    public boolean matches(Map<String, String> labels) {
      String value = labels.get(key);
      return switch (operator) {
        case "In" -> value != null && values.contains(value);
        case "NotIn" -> value == null || !values.contains(value);
        case "Exists" -> value != null;
        case "DoesNotExist" -> value == null;
        case "Gt" -> compare(value) > 0;
        case "Lt" -> compare(value) < 0;
        default -> false;
      };
    }

    /** 0 if there are no two whole numbers to compare. */
    private int compare(String value) {
      try {
        return value == null || values.size() != 1
            ? 0
            : Long.compare(Long.parseLong(value), Long.parseLong(values.get(0)));
      } catch (NumberFormatException notANumber) {
        return 0;
      }
    }
  }

  /** The absent selector. */
  public static final LabelSelector ABSENT = new LabelSelector(false, Map.of(), List.of());

  /** True if it is present and has no requirement: it matches everything. */
  public boolean isEmpty() {
    return present && matchLabels.isEmpty() && matchExpressions.isEmpty();
  }

  /** True if it is present and every requirement is met. */
  public boolean matches(Map<String, String> labels) {
    if (!present) {
      return false;
    }
    for (Map.Entry<String, String> label : matchLabels.entrySet()) {
      if (!label.getValue().equals(labels.get(label.getKey()))) {
        return false;
      }
    }
    for (Requirement requirement : matchExpressions) {
      if (!requirement.matches(labels)) {
        return false;
      }
    }
    return true;
  }
}
