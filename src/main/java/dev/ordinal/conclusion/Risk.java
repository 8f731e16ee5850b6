package dev.ordinal.conclusion;

import java.util.List;

/**
 * What may go wrong on the way.
 *
 * @param id {@code R1}, {@code R2} …; empty until the risks of a set are numbered
 * @param rule the id of the rule that says so
 * @param level critical, high, medium or low
 * @param rounds in which it is open
 * @param evidence what that rests on, sentences without a full stop
 */
public record Risk(
    String id,
    String rule,
    String level,
    List<Integer> rounds,
    String message,
    List<String> evidence) {

  /** The levels, the worst first. */
  public static final List<String> LEVELS = List.of("critical", "high", "medium", "low");

  /** A risk that is not numbered yet. */
  public static Risk of(
      String rule, String level, List<Integer> rounds, String message, String... evidence) {
    return new Risk("", rule, level, rounds, message, List.of(evidence));
  }

  /** The same, numbered. */
  public Risk numbered(String number) {
    return new Risk(number, rule, level, rounds, message, evidence);
  }
}
