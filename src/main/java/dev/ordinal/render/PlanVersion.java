package dev.ordinal.render;

import dev.ordinal.plan.BehaviourTable;
import dev.ordinal.plan.Decisive;
import dev.ordinal.plan.PlannedSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Where the Kubernetes version is the reason of a plan, two sentences a behaviour. */
record PlanVersion(String version) {

  void write(PlannedSet set, Page page) throws IOException {
    for (Decisive decisive : set.decisive()) {
      page.wrapped("  v ", "the version decides: " + head(decisive) + ":");
      page.prose("      ", meaning(decisive, set));
      if (page.detail()) {
        BehaviourTable.Row row = decisive.row();
        page.line("      [behaviour " + row.name() + "] " + row.source());
      }
    }
  }

  /** Whether the version behaves so, and on what that depends. */
  String head(Decisive decisive) {
    String does = decisive.holds() ? " does this" : " does not do this";
    return "Kubernetes " + version + does + condition(decisive.row());
  }

  /** What the behaviour is, and how the set would fare without it. */
  static String meaning(Decisive decisive, PlannedSet set) {
    return decisive.row().meaning() + " Otherwise " + otherwise(decisive, set);
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
