package dev.ordinal.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A string type with known values, in one Kubernetes minor.
 *
 * @param closed true if these are all values; false if others may be there too
 * @param gatesByValue the values of this minor in the order of the Go source, each with the feature
 *     gates it needs
 */
public record EnumTable(String name, boolean closed, Map<String, List<String>> gatesByValue) {

  /** The values that can be used with these gates. */
  public List<String> values(FeatureGates gates) {
    List<String> values = new ArrayList<>();
    for (Map.Entry<String, List<String>> value : gatesByValue.entrySet()) {
      if (value.getValue().stream().allMatch(gates::enabled)) {
        values.add(value.getKey());
      }
    }
    return values;
  }
}
