package dev.ordinal.render;

import dev.ordinal.conclusion.PlannedAction;
import dev.ordinal.conclusion.Wait;
import dev.ordinal.conclusion.WorldAction;
import dev.ordinal.plan.PlannedSet;
import dev.ordinal.plan.Round;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rounds of a set, a line a step. Without detail, what is done to one Pod after another in the
 * same way folds.
 */
final class PlanSteps {

  /** So many Pods have a line each; more fold into one. */
  private static final int SHOWN = 10;

  private final Page page;
  private final PlanTable table;

  /** What the end waits for is said there. */
  private final Set<String> awaited = new HashSet<>();

  PlanSteps(Page page) {
    this.page = page;
    this.table = new PlanTable(page);
  }

  void write(PlannedSet set) throws IOException {
    if (set.rounds().isEmpty()) {
      return;
    }
    if (!page.detail()) {
      set.waits().forEach(wait -> awaited.add(wait.name()));
    }
    List<PlanWave> waves = PlanWave.of(set.syncs());
    for (int i = 0; i < waves.size(); ) {
      PlanWave first = waves.get(i);
      int end = i + 1;
      while (end < waves.size() && first.isRepeatedBy(waves.get(end))) {
        end++;
      }
      waves(waves.subList(i, end));
      i = end;
    }
    table.write();
  }

  /** Waves that do the same to one Pod after another. */
  private void waves(List<PlanWave> alike) {
    PlanWave first = alike.get(0);
    boolean many = alike.size() > SHOWN;
    if (page.detail() || alike.size() == 1 || !many && !first.replaces()) {
      alike.forEach(wave -> wave.rounds().forEach(this::round));
      return;
    }
    first.rounds().forEach(this::round);
    List<PlanWave> others = alike.subList(1, alike.size());
    if (many) {
      folded(first, others);
    } else {
      others.forEach(wave -> folded(first, List.of(wave)));
    }
  }

  /** One line for waves that do to other Pods what the first one has done. */
  private void folded(PlanWave first, List<PlanWave> others) {
    List<PlanStep> steps = new ArrayList<>();
    others.forEach(wave -> steps.addAll(wave.pods()));
    PlanStep step = steps.get(0);
    String mark = first.replaces() ? "-/+" : step.mark();
    String verb = first.replaces() ? "replace" : step.action().verb();
    String pods =
        steps.size() <= 2
            ? Prose.plural(steps.size(), "Pod") + " " + names(steps)
            : PlanStep.range("Pod", steps);
    String after = others.size() == 1 ? "" : ", one by one";
    String as = first.rounds().size() == 1 ? ", as round " : ", as rounds ";
    Round last = others.get(others.size() - 1).rounds().get(first.rounds().size() - 1);
    String numbers = others.get(0).numbers();
    if (others.size() > 1) {
      numbers = others.get(0).rounds().get(0).number() + "-" + last.number();
    }
    table.step(numbers, mark + " " + verb + " " + pods + after + as + first.numbers(), "", last);
  }

  private static String names(List<PlanStep> steps) {
    return String.join(", ", steps.stream().map(step -> step.action().name()).toList());
  }

  private void round(Round round) {
    String number = Integer.toString(round.number());
    Map<String, Wait> waits = PlanWaits.byName(round);
    List<PlanStep> steps = PlanStep.of(round);
    for (int i = 0; i < steps.size(); ) {
      int end = i + 1;
      while (end < steps.size() && steps.get(end).shape().equals(steps.get(i).shape())) {
        end++;
      }
      List<PlanStep> alike = steps.subList(i, end);
      if (alike.size() > SHOWN && !page.detail()) {
        table.step(number, alike.get(0).mark() + " " + PlanStep.words(alike), "", round);
        alike.forEach(step -> waits.remove(step.action().name()));
        number = "";
      } else {
        for (PlanStep step : alike) {
          step(number, step, waits.remove(step.action().name()), round);
          number = "";
        }
      }
      i = end;
    }
    if (round.error().isPresent()) {
      table.step(number, "x the sync ends in an error: " + round.error().get().word(), "", round);
      number = "";
    }
    world(waits(number, round, waits.keySet()), round);
  }

  private void step(String number, PlanStep step, Wait wait, Round round) {
    table.step(number, step.mark() + " " + step.words(), PlanWaits.until(wait), round);
    if (page.detail()) {
      step.actions().forEach(action -> table.why(action.rule(), action.because()));
      if (wait != null) {
        table.why(wait.rule(), wait.because());
      }
    }
  }

  /** What a sync waits for beside its own steps; returns the number, if nothing has shown it. */
  private String waits(String number, Round round, Set<String> names) {
    List<Wait> left = new ArrayList<>();
    for (Wait wait : round.waits()) {
      boolean saidBelow = awaited.contains(wait.name()) && !round.actions().isEmpty();
      if (names.contains(wait.name()) && !saidBelow) {
        left.add(wait);
      }
    }
    if (left.size() > SHOWN && !page.detail()) {
      String last = left.get(left.size() - 1).name();
      String text = left.get(0).name() + " to " + last + " (" + left.size() + ")";
      table.step(number, "… waits for " + left.get(0).kind() + "s " + text, "", round);
      return "";
    }
    String first = number;
    for (Wait wait : left) {
      table.step(first, "… " + PlanWaits.head(wait), "", round);
      first = "";
      if (page.detail()) {
        table.why(wait.rule(), wait.because());
      } else {
        wait.because().stream().limit(1).forEach(table::because);
      }
    }
    return first;
  }

  private void world(String number, Round round) {
    Set<String> removed = new HashSet<>();
    for (WorldAction action : round.world()) {
      if (action.verb().equals("remove")) {
        removed.add(action.name());
      }
    }
    String first = number;
    if (round.actions().isEmpty() && !page.detail()) {
      first = alone(number, round);
    }
    for (WorldAction action : round.world()) {
      boolean claim = action.kind().equals(PlannedAction.CLAIM);
      if (page.detail()) {
        table.step(first, "· " + action.actor() + " " + words(action), "", round);
        first = "";
        table.why(action.rule(), action.because());
      } else if (claim && action.verb().equals("delete") && removed.contains(action.name())) {
        table.line("- claim " + action.name() + " is deleted: " + action.because().get(0));
      } else if (claim && action.verb().equals("delete")) {
        table.line("- claim " + action.name() + " is to go when no Pod uses it any more");
      }
    }
  }

  /** What happens beside claims while the controller does nothing: what is alike in one line. */
  private String alone(String number, Round round) {
    List<WorldAction> others =
        round.world().stream().filter(one -> !one.kind().equals(PlannedAction.CLAIM)).toList();
    String first = number;
    for (int i = 0; i < others.size(); ) {
      WorldAction action = others.get(i);
      int end = i + 1;
      while (end < others.size() && alike(action, others.get(end))) {
        end++;
      }
      String more = "";
      if (end - i > SHOWN) {
        more = " to " + others.get(end - 1).name() + " (" + (end - i) + ")";
      } else {
        for (WorldAction other : others.subList(i + 1, end)) {
          more += ", " + other.name();
        }
      }
      table.step(first, "· " + action.actor() + " " + words(action) + more, "", round);
      first = "";
      i = end;
    }
    return first;
  }

  private static boolean alike(WorldAction one, WorldAction other) {
    return one.actor().equals(other.actor())
        && one.verb().equals(other.verb())
        && one.kind().equals(other.kind());
  }

  private static String words(WorldAction action) {
    String kind = action.kind().equals(PlannedAction.CLAIM) ? "claim" : action.kind();
    // What a Pod or revision loses by an update is its owner.
    boolean released = action.verb().equals("update") && !kind.equals("claim");
    String words = (released ? "releases " : action.verb() + "s ") + kind + " " + action.name();
    if (action.kind().equals(PlannedAction.CLAIM) && action.verb().equals("update")) {
      words += ": " + PlanStep.owned(action.owners());
    }
    return words;
  }
}
