package dev.ordinal.render;

import dev.ordinal.conclusion.PlannedAction;
import dev.ordinal.conclusion.WorldAction;
import dev.ordinal.plan.PlannedSet;
import dev.ordinal.plan.Round;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The rounds of a set, a line an action; many rounds of the same kind fold into one line. */
final class PlanSteps {

  private static final int SHOWN = 24;
  private static final int TAIL = 6;

  private final Page page;

  PlanSteps(Page page) {
    this.page = page;
  }

  void write(PlannedSet set) throws IOException {
    List<Round> rounds = set.rounds();
    if (rounds.isEmpty()) {
      return;
    }
    page.line(
        "  round  step                                              then waits for             ready  needed");
    boolean fold = rounds.size() > SHOWN + TAIL && !page.detail();
    for (int i = 0; i < rounds.size(); i++) {
      if (fold && i == SHOWN) {
        int folded = rounds.size() - SHOWN - TAIL;
        page.line(
            "         … "
                + folded
                + " more rounds of the same kind ("
                + pods(rounds.subList(SHOWN, rounds.size() - TAIL))
                + "), --detail shows them");
        i = rounds.size() - TAIL;
      }
      round(rounds.get(i));
    }
  }

  private static String pods(List<Round> rounds) {
    List<String> names = new ArrayList<>();
    for (Round round : rounds) {
      for (PlannedAction action : round.actions()) {
        if (action.isA("create", PlannedAction.POD)
            || names.isEmpty() && action.isA("delete", PlannedAction.POD)) {
          names.add(action.name());
        }
      }
    }
    return names.isEmpty() ? "no Pods" : names.get(0) + " to " + names.get(names.size() - 1);
  }

  private void round(Round round) throws IOException {
    String number = Integer.toString(round.number());
    for (PlannedAction action : round.actions()) {
      String waits = waitsAfter(action);
      String step = mark(action) + " " + words(action);
      page.line(
          "  "
              + " ".repeat(Math.max(0, 5 - number.length()))
              + number
              + "  "
              + pad(step, 50)
              + pad(waits, 26)
              + " "
              + round.ready()
              + "/"
              + round.desired()
              + "    "
              + round.needed());
      number = "";
      if (page.detail()) {
        why(action.rule(), action.because());
      }
    }
    round.error().ifPresent(error -> error(error.word()));
    world(round);
  }

  private void error(String word) {
    try {
      page.line("         x the sync ends in an error: " + word);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void world(Round round) throws IOException {
    for (WorldAction action : round.world()) {
      boolean losesData =
          action.kind().equals(PlannedAction.CLAIM) && !action.verb().equals("update");
      if (losesData || page.detail()) {
        page.line(
            "         · "
                + action.actor()
                + " "
                + action.verb()
                + "s "
                + action.kind()
                + " "
                + action.name());
      }
    }
  }

  private void why(String rule, List<String> because) throws IOException {
    page.prose("           [" + rule + "] ", String.join("; ", because));
  }

  /** The canonical run goes on only when this has come true. */
  static String waitsAfter(PlannedAction action) {
    if (action.isA("create", PlannedAction.POD)) {
      return action.name() + " is Ready";
    }
    return action.isA("delete", PlannedAction.POD) ? action.name() + " is gone" : "";
  }

  static String mark(PlannedAction action) {
    return switch (action.verb()) {
      case "create", "adopt" -> "+";
      case "delete", "release" -> "-";
      default -> "~";
    };
  }

  static String words(PlannedAction action) {
    String kind =
        action.kind().equals(PlannedAction.CLAIM)
            ? "claim"
            : action.kind().equals(PlannedAction.REVISION) ? "revision" : action.kind();
    String words = action.verb() + " " + kind + " " + action.name();
    if (!action.revision().isEmpty()) {
      words += " at " + action.revision();
    }
    return action.number() > 0 ? words + " as number " + action.number() : words;
  }

  private static String pad(String text, int width) {
    return text.length() >= width ? text + " " : text + " ".repeat(width - text.length());
  }
}
