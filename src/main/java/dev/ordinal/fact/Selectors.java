package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads selectors in the two forms that the API has. */
final class Selectors {

  private Selectors() {}

  /** The selector under a key; {@link LabelSelector#ABSENT} if there is none. */
  static LabelSelector of(MapNode parent, String key) {
    if (!(parent.get(key).orElse(null) instanceof MapNode selector)) {
      return LabelSelector.ABSENT;
    }
    return new LabelSelector(
        true, Metadata.strings(selector.map("matchLabels")), requirements(selector));
  }

  /** A plain map of labels, as Services and ReplicationControllers have; absent if empty. */
  static LabelSelector ofLabels(MapNode parent, String key) {
    Map<String, String> labels = Metadata.strings(parent.map(key));
    return labels.isEmpty() ? LabelSelector.ABSENT : new LabelSelector(true, labels, List.of());
  }

  private static List<LabelSelector.Requirement> requirements(MapNode selector) {
    List<LabelSelector.Requirement> requirements = new ArrayList<>();
    for (Items.Item item : Items.of(selector, "matchExpressions", "")) {
      requirements.add(requirement(item.map()));
    }
    return List.copyOf(requirements);
  }

  static LabelSelector.Requirement requirement(MapNode expression) {
    return new LabelSelector.Requirement(
        expression.text("key").orElse(""),
        expression.text("operator").orElse(""),
        Metadata.strings(expression.list("values")));
  }
}
