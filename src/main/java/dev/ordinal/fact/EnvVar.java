package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A variable of a container's environment.
 *
 * @param value empty if it comes from elsewhere
 * @param fieldPath the field of the Pod that it comes from, {@code metadata.name}; empty if none
 */
public record EnvVar(String path, String name, String value, String fieldPath) {

  static List<EnvVar> listOf(MapNode container, String path) {
    List<EnvVar> variables = new ArrayList<>();
    for (Items.Item item : Items.of(container, "env", path)) {
      MapNode variable = item.map();
      variables.add(
          new EnvVar(
              item.path(),
              variable.text("name").orElse(""),
              variable.text("value").orElse(""),
              variable.map("valueFrom").map("fieldRef").text("fieldPath").orElse("")));
    }
    return List.copyOf(variables);
  }
}
