package dev.ordinal.conclusion;

import java.util.ArrayList;
import java.util.List;

/**
 * What a person should do. Commands are complete, one a line.
 *
 * @param id {@code T1}, {@code T2} …; empty until the tasks of a set are numbered
 * @param rule the id of the rule that concluded it
 * @param order the smaller, the safer: the safest task is named first
 * @param level the severity's word of its own risk
 * @param act what to do; {@code do} in JSON
 */
public record Task(
    String id,
    String rule,
    int order,
    String title,
    String level,
    List<String> check,
    List<String> act,
    List<String> verify,
    List<String> undo,
    List<String> stopIf) {

  /** A task that is not numbered yet. */
  public static Task of(String rule, int order, String title, String level, Steps steps) {
    return new Task(
        "",
        rule,
        order,
        title,
        level,
        steps.check,
        steps.act,
        steps.verify,
        steps.undo,
        steps.stopIf);
  }

  /** The same, numbered. */
  public Task numbered(String number) {
    return new Task(number, rule, order, title, level, check, act, verify, undo, stopIf);
  }

  /** Whether one of its commands writes an object of that kind. */
  public boolean changes(String kind) {
    return act.stream()
        .anyMatch(
            command ->
                command.contains(" delete " + kind)
                    || command.contains(" scale " + kind)
                    || command.contains(" patch " + kind));
  }

  /** The same, with one more reason to stop. */
  public Task stoppedIf(String condition) {
    List<String> all = new ArrayList<>(stopIf);
    all.add(condition);
    return new Task(id, rule, order, title, level, check, act, verify, undo, List.copyOf(all));
  }

  /** The commands of a task; each call returns a longer list of steps. */
  public record Steps(
      List<String> check,
      List<String> act,
      List<String> verify,
      List<String> undo,
      List<String> stopIf) {

    /** Steps that begin with what to do. */
    public static Steps act(String... commands) {
      return new Steps(List.of(), List.of(commands), List.of(), List.of(), List.of());
    }

    public Steps checkedBy(String... commands) {
      return new Steps(List.of(commands), act, verify, undo, stopIf);
    }

    public Steps verifiedBy(String... commands) {
      return new Steps(check, act, List.of(commands), undo, stopIf);
    }

    public Steps undoneBy(String... commands) {
      return new Steps(check, act, verify, List.of(commands), stopIf);
    }

    public Steps stopIf(String... conditions) {
      return new Steps(check, act, verify, undo, List.of(conditions));
    }
  }
}
