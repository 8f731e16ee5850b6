package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A taint that a Pod endures.
 *
 * @param key empty for every key
 * @param operator Equal or Exists
 * @param effect empty for every effect
 * @param tolerationSeconds null for ever
 */
public record Toleration(
    String path, String key, String operator, String value, String effect, Long tolerationSeconds) {

  static List<Toleration> listOf(MapNode spec, String path) {
    List<Toleration> tolerations = new ArrayList<>();
    for (Items.Item item : Items.of(spec, "tolerations", path)) {
      MapNode toleration = item.map();
      tolerations.add(
          new Toleration(
              item.path(),
              toleration.text("key").orElse(""),
              toleration.text("operator").orElse("Equal"),
              toleration.text("value").orElse(""),
              toleration.text("effect").orElse(""),
              toleration.has("tolerationSeconds")
                  ? Metadata.longNumber(toleration, "tolerationSeconds", 0)
                  : null));
    }
    return List.copyOf(tolerations);
  }

  /** Whether it endures a taint of this key, value and effect. */
  public boolean endures(String taintKey, String taintValue, String taintEffect) {
    if (!effect.isEmpty() && !effect.equals(taintEffect)) {
      return false;
    }
    if (key.isEmpty()) {
      return operator.equals("Exists");
    }
    return key.equals(taintKey) && (operator.equals("Exists") || value.equals(taintValue));
  }
}
