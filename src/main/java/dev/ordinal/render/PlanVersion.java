package dev.ordinal.render;

import dev.ordinal.plan.BehaviourTable;
import dev.ordinal.plan.Decisive;
import dev.ordinal.plan.PlannedSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Where the Kubernetes version is the reason of a plan, a sentence a behaviour. */
record PlanVersion(String version, Page page) {

  void write(PlannedSet set) throws IOException {
    for (Decisive decisive : set.decisive()) {
      BehaviourTable.Row row = decisive.row();
      String does = decisive.holds() ? " does this" : " does not do this";
      page.wrapped(
          "  v ", "the version decides: Kubernetes " + version + does + condition(row) + ":");
      page.prose("      ", row.meaning() + " Otherwise " + otherwise(decisive, set));
      if (page.detail()) {
        page.line("      [behaviour " + row.name() + "] " + row.source());
      }
    }
  }

  /** What it depends on: versions and a feature gate. */
  private static String condition(BehaviourTable.Row row) {
    List<String> parts = new ArrayList<>();
    if (!row.since().isEmpty()) {
      parts.add("since " + row.since().replace(" ", ", "));
    }
    if (!row.until().isEmpty()) {
      parts.add("until " + row.until().replace(" ", ", "));
    }
    if (!row.gate().isEmpty()) {
      parts.add("feature gate " + row.gate());
    }
    return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
  }

  private static String end(Decisive decisive) {
    return switch (decisive.otherwise()) {
      case UNCHANGED -> "nothing would happen";
      case CONVERGES -> "the set would converge";
      case WAITS -> "the set would wait";
      case BLOCKED -> "the set would be blocked";
      case REJECTED -> "the set would be rejected";
      case FAILING -> "the set would fail again and again";
      case LIMIT -> "the set would not come to an end";
    };
  }

  private static String otherwise(Decisive decisive, PlannedSet set) {
    String from =
        decisive.fromRound().isPresent()
            ? "round " + decisive.fromRound().getAsInt() + " would be the first to differ"
            : "only the status would differ";
    return decisive.otherwise() == set.outcome() ? from : end(decisive) + "; " + from;
  }
}
