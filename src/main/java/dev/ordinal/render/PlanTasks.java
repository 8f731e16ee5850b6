package dev.ordinal.render;

import dev.ordinal.conclusion.Task;
import dev.ordinal.plan.PlannedSet;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a person should do, to be copied line by line. */
final class PlanTasks {

  private static final int MOST_LINES = 12;

  private final Page page;

  PlanTasks(Page page) {
    this.page = page;
  }

  /** The ids of the tasks that are needed only if a wait never ends. */
  static Set<String> conditional(PlannedSet set) {
    Set<String> ids = new HashSet<>();
    set.branches().forEach(branch -> ids.addAll(branch.tasks()));
    return ids;
  }

  /** Without detail, only those that are needed now. */
  void write(PlannedSet set) throws IOException {
    Set<String> conditional = conditional(set);
    for (Task task : set.tasks()) {
      if (conditional.contains(task.id()) && !page.detail()) {
        continue; // Its commands stand with the branch.
      }
      String only = conditional.contains(task.id()) ? " (only if it comes to that)" : "";
      page.gap();
      page.line("  " + task.id() + "  " + task.title() + only + "   risk " + task.level());
      lines("check", task.check());
      lines("do", task.act());
      lines("verify", task.verify());
      lines("undo", task.undo());
      lines("stop if", task.stopIf());
    }
  }

  private void lines(String label, List<String> lines) throws IOException {
    String head = label;
    int shown = page.detail() || lines.size() <= MOST_LINES ? lines.size() : MOST_LINES;
    for (String line : lines.subList(0, shown)) {
      page.line("      " + head + " ".repeat(9 - head.length()) + line);
      head = "";
    }
    if (shown < lines.size()) {
      page.line(" ".repeat(15) + "… " + (lines.size() - shown) + " more; --detail shows them");
    }
  }
}
