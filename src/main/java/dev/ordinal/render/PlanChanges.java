package dev.ordinal.render;

import dev.ordinal.conclusion.Change;
import dev.ordinal.conclusion.PlannedAction;
import dev.ordinal.conclusion.Rejection;
import dev.ordinal.fact.Effect;
import dev.ordinal.manifest.Node;
import dev.ordinal.plan.Outcome;
import dev.ordinal.plan.PlannedSet;
import dev.ordinal.plan.Round;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What differs between an object and its manifest, and what each difference does. */
final class PlanChanges {

  private static final int SHOWN = 12;
  private static final int LONGEST_VALUE = 60;
  private static final int NAMED = 4;
  private static final String NOT_APPLIED = "not applied: the update is refused as a whole";

  private final Sensitive sensitive;
  private final Page page;

  PlanChanges(Sensitive sensitive, Page page) {
    this.sensitive = sensitive;
    this.page = page;
  }

  /** Those of a set, with the Pods that they touch. */
  void of(PlannedSet set) throws IOException {
    Set<String> created = new LinkedHashSet<>();
    Set<String> deleted = new LinkedHashSet<>();
    for (Round round : set.rounds()) {
      for (PlannedAction action : round.actions()) {
        if (action.isA("create", PlannedAction.POD)) {
          created.add(action.name());
        } else if (action.isA("delete", PlannedAction.POD)) {
          deleted.add(action.name());
        }
      }
    }
    List<String> replaced = deleted.stream().filter(created::contains).toList();
    List<String> added = created.stream().filter(name -> !deleted.contains(name)).toList();
    List<String> removed = deleted.stream().filter(name -> !created.contains(name)).toList();
    List<String> lines = new ArrayList<>();
    for (Change change : set.changes()) {
      String words = words(change, set, replaced, added, removed);
      lines.add(line(change, words.isEmpty() ? change.message() : words));
    }
    write(lines);
    rejections(set.rejections());
  }

  /** What a change really does in this plan; empty if that is what its rule says of it. */
  private static String words(
      Change change,
      PlannedSet set,
      List<String> replaced,
      List<String> added,
      List<String> removed) {
    boolean refused = change.effect() == Effect.REFUSED;
    if (set.outcome() == Outcome.REJECTED && !set.rejections().isEmpty() && !refused) {
      return NOT_APPLIED;
    }
    return switch (change.effect()) {
      case RESTARTS_PODS -> restarts(replaced, set);
      case IN_PLACE -> change.path().equals("spec.replicas") ? scaled(added, removed, set) : "";
      default -> "";
    };
  }

  /** Those of an object that is no set. */
  void of(List<Change> changes, List<Rejection> rejections) throws IOException {
    write(changes.stream().map(change -> line(change, change.message())).toList());
    rejections(rejections);
  }

  private void write(List<String> lines) throws IOException {
    int shown = page.detail() || lines.size() <= SHOWN ? lines.size() : SHOWN;
    for (String line : lines.subList(0, shown)) {
      page.line(line);
    }
    if (shown < lines.size()) {
      page.line(
          "  … "
              + Prose.count(lines.size() - shown, "more changed field")
              + "; --detail shows them");
    }
  }

  private void rejections(List<Rejection> rejections) throws IOException {
    for (Rejection rejection : rejections) {
      String path = rejection.path().isEmpty() ? "" : rejection.path() + ": ";
      page.line("  x refused  " + path + rejection.type());
      page.prose("             ", sensitive.hide(rejection.message()));
    }
  }

  private String line(Change change, String words) {
    return "  "
        + mark(change)
        + " "
        + change.path()
        + "  "
        + value(change.before(), sensitive)
        + " -> "
        + value(change.after(), sensitive)
        + "   "
        + words;
  }

  /** A value as it can be shown: on one line, short, and without what is secret. */
  static String value(Optional<Node> value, Sensitive sensitive) {
    return value
        .map(node -> Printable.line(sensitive.hide(node).toString()))
        .map(
            text ->
                text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE - 1) + "…" : text)
        .orElse("(none)");
  }

  private static String restarts(List<String> replaced, PlannedSet set) {
    if (replaced.isEmpty()) {
      return switch (set.outcome()) {
        case REJECTED -> NOT_APPLIED;
        case BLOCKED, WAITS, FAILING -> "meant for running Pods, but reaches none of them (below)";
        default -> "no Pod restarts";
      };
    }
    String pods = Prose.count(replaced.size(), "Pod");
    return replaced.size() <= NAMED
        ? "restarts " + pods + ": " + String.join(", ", replaced)
        : "restarts " + pods + ", " + replaced.get(0) + " first";
  }

  private static String scaled(List<String> added, List<String> removed, PlannedSet set) {
    List<String> words = new ArrayList<>();
    if (added.isEmpty() && removed.isEmpty() && !set.outcome().reached()) {
      words.add("accepted, but no Pod comes or goes (below)");
    }
    if (!added.isEmpty()) {
      words.add("adds " + named(added));
    }
    if (!removed.isEmpty()) {
      words.add("removes " + named(removed));
    }
    return String.join(", ", words);
  }

  private static String named(List<String> pods) {
    return pods.size() <= NAMED
        ? String.join(", ", pods)
        : pods.get(0) + " to " + pods.get(pods.size() - 1) + " (" + pods.size() + " Pods)";
  }

  static String mark(Change change) {
    return switch (change.effect()) {
      case REFUSED -> "x";
      case RESTARTS_PODS -> "-/+";
      case NEW_PODS_ONLY -> "!";
      case IN_PLACE -> "~";
      case NONE -> "=";
    };
  }
}
