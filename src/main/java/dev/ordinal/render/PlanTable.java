package dev.ordinal.render;

import dev.ordinal.plan.Round;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of the steps of a set, its columns as wide as they have to be. Without detail, a table
 * that is too long leaves out lines in its middle, and says so.
 */
final class PlanTable {

  private static final int MOST_LINES = 40;
  private static final int LAST_LINES = 8;
  private static final int WIDEST_STEP = 64;
  private static final String INDENT = " ".repeat(9);

  /**
   * A line.
   *
   * @param step whether it has columns
   * @param label what further lines are indented under, where it has none
   */
  private record Line(
      boolean step, String number, String label, String text, String waits, String figures) {}

  private final Page page;
  private final List<Line> lines = new ArrayList<>();

  PlanTable(Page page) {
    this.page = page;
  }

  /**
   * @param number of the round; empty for a further step of it
   * @param waits what is waited for then; empty for nothing
   */
  void step(String number, String text, String waits, Round round) {
    String figures = "%5s  %6d".formatted(round.ready() + "/" + round.desired(), round.needed());
    lines.add(new Line(true, number, "", text, waits, number.isEmpty() ? "" : figures));
  }

  void line(String text) {
    lines.add(new Line(false, "", INDENT, text, "", ""));
  }

  /** The rule of the line before, and its reasons. */
  void why(String rule, List<String> because) {
    String text = Prose.sentence(String.join("; ", because)) + " [" + rule + "]";
    lines.add(new Line(false, "", INDENT + "    ", text, "", ""));
  }

  /** A reason for the line before. */
  void because(String reason) {
    lines.add(new Line(false, "", INDENT + "    ", Prose.sentence(reason), "", ""));
  }

  void write() throws IOException {
    int steps = "step".length();
    int waits = "then waits for".length();
    for (Line line : lines) {
      if (line.step) {
        steps = Math.max(steps, Math.min(line.text.length(), WIDEST_STEP));
        waits = Math.max(waits, line.waits.length());
      }
    }
    page.line(
        "  round  " + pad("step", steps) + "  " + pad("then waits for", waits) + "  ready  needed");
    int left = page.detail() || lines.size() <= MOST_LINES ? 0 : lines.size() - MOST_LINES;
    int from = MOST_LINES - LAST_LINES;
    for (int i = 0; i < lines.size(); i++) {
      if (left > 0 && i == from) {
        page.line(INDENT + "… " + Prose.count(left, "more line") + "; --detail shows them");
        i += left;
      }
      write(lines.get(i), steps, waits);
    }
  }

  private void write(Line line, int steps, int waits) throws IOException {
    if (line.step) {
      String number = " ".repeat(Math.max(0, 7 - line.number.length())) + line.number;
      String text = number + "  " + pad(line.text, steps) + "  " + pad(line.waits, waits);
      page.line((text + "  " + line.figures).stripTrailing());
    } else {
      page.wrapped(line.label, line.text);
    }
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
