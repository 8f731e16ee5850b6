package dev.ordinal.render;

import dev.ordinal.conclusion.Task;
import dev.ordinal.conclusion.Wait;
import dev.ordinal.plan.PlannedSet;
import dev.ordinal.plan.Round;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a set waits for, and what follows if a wait never ends. */
final class PlanWaits {

  private final Page page;

  PlanWaits(Page page) {
    this.page = page;
  }

  /** The waits of a round by what is waited for, the first of each. */
  static Map<String, Wait> byName(Round round) {
    Map<String, Wait> waits = new LinkedHashMap<>();
    round.waits().forEach(wait -> waits.putIfAbsent(wait.name(), wait));
    return waits;
  }

  /** The canonical run goes on only when this has come true; empty for no wait. */
  static String until(Wait wait) {
    if (wait == null) {
      return "";
    }
    String state =
        switch (wait.waitsFor()) {
          case "ready" -> "Ready";
          case "available" -> "available";
          default -> "gone";
        };
    String text = wait.name() + " is " + state;
    return wait.atMostSeconds().isPresent()
        ? text + ", at most " + wait.atMostSeconds().getAsInt() + " s"
        : text;
  }

  /** What is waited for, and how long at most. */
  static String head(Wait wait) {
    String until =
        switch (wait.waitsFor()) {
          case "ready" -> " to get Ready";
          case "available" -> " to become available";
          case "gone", "claimGone" -> " to be gone";
          default -> "";
        };
    String bound =
        wait.atMostSeconds().isPresent()
            ? ", at most " + wait.atMostSeconds().getAsInt() + " s"
            : "";
    String kind = wait.kind().equals("PersistentVolumeClaim") ? "claim" : wait.kind();
    return "waits for " + kind + " " + wait.name() + until + bound;
  }

  /** The waits of the end, each object once. */
  void last(PlannedSet set) throws IOException {
    Map<String, List<Wait>> byObject = new LinkedHashMap<>();
    for (Wait wait : set.waits()) {
      byObject.computeIfAbsent(wait.kind() + wait.name(), o -> new ArrayList<>()).add(wait);
    }
    for (List<Wait> waits : byObject.values()) {
      page.line("  … " + head(waits.get(0)));
      Set<String> reasons = new LinkedHashSet<>();
      Set<String> rules = new LinkedHashSet<>();
      for (Wait wait : waits) {
        reasons.addAll(wait.because());
        rules.add(wait.rule());
      }
      for (String because : reasons) {
        page.prose("      ", because);
      }
      if (page.detail()) {
        page.line("      [" + String.join(", ", rules) + "]");
      }
    }
  }

  /** What if a wait never ends. */
  void branches(PlannedSet set) throws IOException {
    for (PlannedSet.Branch branch : set.branches()) {
      page.wrapped("  ", "If " + branch.when() + " (round " + branch.at() + "):");
      page.prose("      ", branch.outcome());
      for (Task task : set.tasks()) {
        if (branch.tasks().contains(task.id()) && !page.detail()) {
          page.line("      " + task.id() + "  " + String.join("; ", task.act()));
        }
      }
    }
  }
}
