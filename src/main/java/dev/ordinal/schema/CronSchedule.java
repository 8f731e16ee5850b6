package dev.ordinal.schema;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * When a CronJob runs, as the parser of the API server reads it: five fields, or a word such as
 * {@code @daily}. Gives what is wrong with a text, in the parser's words.
 *
 * @see <a href="https://github.com/robfig/cron/blob/v3.0.1/parser.go">robfig/cron,
 *     ParseStandard</a>
 */
final class CronSchedule {

  private static final Set<String> WORDS =
      Set.of("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly");
  private static final String EVERY = "@every ";
  private static final String DURATION =
      "[-+]?(0|(([0-9]+\\.?[0-9]*|\\.[0-9]+)(ns|us|µs|μs|ms|s|m|h))+)";
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");

  /** What a field may be; a name stands for its place in the list, counted from the least. */
  private record Bounds(int least, int most, List<String> names) {}

  private static final List<Bounds> FIELDS =
      List.of(
          new Bounds(0, 59, List.of()),
          new Bounds(0, 23, List.of()),
          new Bounds(1, 31, List.of()),
          new Bounds(1, 12, MONTHS),
          new Bounds(0, 6, DAYS));

  /** That a text is no schedule, and why. */
  private static final class Fault extends Exception {
    private static final long serialVersionUID = 1L;

    Fault(String message) {
      super(message);
    }
  }

  private CronSchedule() {}

  /** What is wrong with a schedule that is not empty; empty if it is one. */
  static Optional<String> fault(String schedule) {
    try {
      parse(withoutZone(schedule));
      return Optional.empty();
    } catch (Fault fault) {
      return Optional.of(fault.getMessage());
    }
  }

  private static String withoutZone(String schedule) throws Fault {
    if (!schedule.startsWith("TZ=") && !schedule.startsWith("CRON_TZ=")) {
      return schedule;
    }
    int blank = schedule.indexOf(' ');
    if (blank < 0) {
      throw new Fault("provided bad location " + schedule);
    }
    String zone = schedule.substring(schedule.indexOf('=') + 1, blank);
    if (!zone.isEmpty() && !zone.equals("Local") && !TimeZones.isKnown(zone)) {
      throw new Fault("provided bad location " + zone + ": unknown time zone " + zone);
    }
    return schedule.substring(blank).strip();
  }

  private static void parse(String text) throws Fault {
    if (text.startsWith("@")) {
      word(text);
      return;
    }
    String stripped = text.strip();
    String[] fields = stripped.isEmpty() ? new String[0] : stripped.split("\\s+");
    if (fields.length != FIELDS.size()) {
      throw new Fault("expected exactly 5 fields, found " + fields.length + ": " + List.of(fields));
    }
    for (int i = 0; i < fields.length; i++) {
      for (String range : fields[i].split(",")) {
        if (!range.isEmpty()) {
          range(range, FIELDS.get(i));
        }
      }
    }
  }

  private static void word(String text) throws Fault {
    if (text.startsWith(EVERY)) {
      String duration = text.substring(EVERY.length());
      if (!duration.matches(DURATION)) {
        throw new Fault(
            "failed to parse duration " + text + ": time: invalid duration \"" + duration + '"');
      }
    } else if (!WORDS.contains(text)) {
      throw new Fault("unrecognized descriptor: " + text);
    }
  }

  /** One number, name or star, a range of them, and a step. */
  private static void range(String text, Bounds bounds) throws Fault {
    String[] steps = text.split("/", -1);
    String[] ends = steps[0].split("-", -1);
    long from = bounds.least();
    long to = bounds.most();
    if (!ends[0].equals("*") && !ends[0].equals("?")) {
      from = number(ends[0], bounds);
      to = from;
      if (ends.length == 2) {
        to = number(ends[1], bounds);
      } else if (ends.length > 2) {
        throw new Fault("too many hyphens: " + text);
      }
    }
    if (steps.length > 2) {
      throw new Fault("too many slashes: " + text);
    }
    long step = steps.length == 2 ? number(steps[1], new Bounds(0, 0, List.of())) : 1;
    if (steps.length == 2 && ends.length == 1) {
      to = bounds.most();
    }
    inBounds(text, from, to, bounds);
    if (step == 0) {
      throw new Fault("step of range should be a positive number: " + text);
    }
  }

  private static void inBounds(String text, long from, long to, Bounds bounds) throws Fault {
    if (from < bounds.least()) {
      throw new Fault(
          "beginning of range (" + from + ") below minimum (" + bounds.least() + "): " + text);
    }
    if (to > bounds.most()) {
      throw new Fault("end of range (" + to + ") above maximum (" + bounds.most() + "): " + text);
    }
    if (from > to) {
      throw new Fault(
          "beginning of range (" + from + ") beyond end of range (" + to + "): " + text);
    }
  }

  private static long number(String text, Bounds bounds) throws Fault {
    int name = bounds.names().indexOf(text.toLowerCase(Locale.ROOT));
    if (name >= 0) {
      return bounds.least() + (long) name;
    }
    long number;
    try {
      number = Long.parseLong(text);
    } catch (NumberFormatException none) {
      throw new Fault("failed to parse int from " + text);
    }
    if (number < 0) {
      throw new Fault("negative number (" + number + ") not allowed: " + text);
    }
    return number;
  }
}
