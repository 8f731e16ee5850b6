package dev.ordinal.render;

import dev.ordinal.conclusion.ReportedViolation;
import dev.ordinal.conclusion.Severity;
import dev.ordinal.fact.Place;
import java.io.IOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.Map;

/**
 * Workflow commands of GitHub Actions: an annotation a violation, the worst first, as many as
 * GitHub shows. The step summary is the format {@code markdown}.
 */
final class GitHubCommands implements Format<Findings> {

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
  public void write(Findings findings, View view, Writer out) throws IOException {
    Map<Level, Integer> written = new EnumMap<>(Level.class);
    int left = 0;
    for (Findings.Trouble trouble : findings.troubles()) {
      if (written.merge(Level.ERROR, 1, Integer::sum) <= SHOWN) {
        out.write(command(trouble));
      } else {
        left++;
      }
    }
    for (ReportedViolation reported : WorstFirst.counting(findings.violations())) {
      if (written.merge(Level.of(reported.severity()), 1, Integer::sum) <= SHOWN) {
        out.write(command(reported));
      } else {
        left++;
      }
    }
    if (left > 0) {
      out.write("And " + left + " more that GitHub would not show here.\n");
    }
    for (String sentence : SnapshotWords.of(findings.inputs(), false)) {
      out.write(Prose.sentence(Printable.line(sentence)) + "\n");
    }
    out.write(findings.verdict() + "\n");
    out.flush();
  }

  private static String command(Findings.Trouble trouble) {
    String object = trouble.ofObject() ? " " + trouble.subject() : "";
    return command(Level.ERROR, trouble.place(), trouble.check() + object, trouble.message());
  }

  private static String command(ReportedViolation reported) {
    String text =
        Prose.sentence(Printable.line(reported.violation().message()))
            + "\nWhy: "
            + Prose.sentence(reported.card().why())
            + "\nFix: "
            + Prose.sentence(reported.fix());
    String title = reported.severity().word() + " " + reported.card().id();
    return command(Level.of(reported.severity()), reported.placeInRepository(), title, text);
  }

  private static String command(Level level, Place place, String title, String text) {
    StringBuilder command = new StringBuilder("::").append(level.command).append(' ');
    if (!place.file().isEmpty() && !place.file().equals("-")) {
      command.append("file=").append(property(Places.file(place.file()))).append(',');
      if (place.line() > 0) {
        command.append("line=").append(place.line()).append(',');
      }
      if (place.column() > 0) {
        command.append("col=").append(place.column()).append(',');
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
