package dev.ordinal.render;

import dev.ordinal.conclusion.LintReport;
import dev.ordinal.conclusion.ReportedViolation;
import dev.ordinal.conclusion.Severity;
import dev.ordinal.fact.Place;
import dev.ordinal.manifest.Unreadable;
import java.io.IOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.Map;

/**
 * Workflow commands of GitHub Actions: an annotation a violation, the worst first, as many as
 * GitHub shows. The step summary is the format {@code markdown}.
 */
final class GitHubCommands implements Format<LintReport> {

  /** GitHub shows no more annotations of one level in a step. */
  private static final int SHOWN = 10;

  private enum Level {
    ERROR("error"),
    WARNING("warning"),
    NOTICE("notice");

    private final String command;

    Level(String command) {
      this.command = command;
    }

    static Level of(Severity severity) {
      return switch (severity) {
        case CRITICAL, HIGH -> ERROR;
        case MEDIUM -> WARNING;
        case LOW -> NOTICE;
      };
    }
  }

  @Override
  public void write(LintReport report, View view, Writer out) throws IOException {
    Map<Level, Integer> written = new EnumMap<>(Level.class);
    int left = 0;
    for (Unreadable unreadable : report.unreadable()) {
      if (written.merge(Level.ERROR, 1, Integer::sum) <= SHOWN) {
        out.write(command(unreadable));
      } else {
        left++;
      }
    }
    for (ReportedViolation reported : WorstFirst.counting(report.violations())) {
      if (written.merge(Level.of(reported.severity()), 1, Integer::sum) <= SHOWN) {
        out.write(command(reported));
      } else {
        left++;
      }
    }
    if (left > 0) {
      out.write("And " + left + " more that GitHub would not show here.\n");
    }
    out.write(LintVerdict.of(report) + "\n");
    out.flush();
  }

  private static String command(Unreadable unreadable) {
    return command(
        Level.ERROR,
        unreadable.file(),
        unreadable.position().line(),
        unreadable.position().column(),
        "unreadable",
        unreadable.message());
  }

  private static String command(ReportedViolation reported) {
    Place place = reported.violation().place();
    String text =
        Prose.sentence(Printable.line(reported.violation().message()))
            + "\nWhy: "
            + Prose.sentence(reported.card().why())
            + "\nFix: "
            + Prose.sentence(reported.card().fix());
    return command(
        Level.of(reported.severity()),
        place.file(),
        place.line(),
        place.column(),
        reported.severity().word() + " " + reported.card().id(),
        text);
  }

  private static String command(
      Level level, String file, int line, int column, String title, String text) {
    StringBuilder command = new StringBuilder("::").append(level.command).append(' ');
    if (!file.isEmpty() && !file.equals("-")) {
      command.append("file=").append(property(Places.file(file))).append(',');
      if (line > 0) {
        command.append("line=").append(line).append(',');
      }
      if (column > 0) {
        command.append("col=").append(column).append(',');
      }
    }
    command.append("title=").append(property(title)).append("::").append(data(text));
    return command.append('\n').toString();
  }

  private static String data(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    for (String line : text.split("\n", -1)) {
      safe.append(safe.length() > 0 ? "%0A" : "");
      safe.append(Printable.visible(line).replace("%", "%25"));
    }
    return safe.toString();
  }

  private static String property(String text) {
    return Printable.line(text).replace("%", "%25").replace(":", "%3A").replace(",", "%2C");
  }
}
