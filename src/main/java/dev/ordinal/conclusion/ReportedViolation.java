package dev.ordinal.conclusion;

import dev.ordinal.fact.ObjectRef;
import dev.ordinal.fact.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * A violation with all that a reader needs beside it.
 *
 * @param card what the catalogue says about its rule; its severity is the one that counts, unless
 *     the violation has a lower one, so a configuration that changes a severity changes the card
 * @param round the round of the plan in which it happens; empty for one that is true already
 * @param fingerprint stable over edits elsewhere; unique within a report
 * @param suppressed the exception that covers it
 * @param keeper a sentence about what reverts a direct edit of the object; empty if nothing does
 * @param template the file of a chart that the object was rendered from, as Helm names it; empty if
 *     that is not said
 */
public record ReportedViolation(
    Violation violation,
    RuleCard card,
    OptionalInt round,
    String fingerprint,
    Optional<Suppression> suppressed,
    String keeper,
    String template) {

  private static final String STANDARD_INPUT = "-";

  public Severity severity() {
    return card.severity().lower(violation.atMost());
  }

  /** What to do, and where, if something reverts a direct edit. */
  public String fix() {
    return keeper.isEmpty() ? card.fix() : card.fix() + " " + keeper;
  }

  public boolean counts() {
    return suppressed.isEmpty();
  }

  /**
   * Completes violations for a report.
   *
   * @param violations in any order; equal ones are reported once
   * @param card gives the card of a rule by its id; never null
   * @param suppression gives the exception that covers a violation
   * @param keeper gives the sentence about what reverts a direct edit of an object; empty for none
   * @return by place, see {@link Violation#compareTo}
   */
  public static List<ReportedViolation> of(
      Collection<Violation> violations,
      Function<String, RuleCard> card,
      Function<Violation, Optional<Suppression>> suppression,
      Function<ObjectRef, String> keeper) {
    List<Violation> sorted = violations.stream().distinct().sorted().toList();
    List<ReportedViolation> reported = new ArrayList<>(sorted.size());
    Map<String, Integer> seen = new HashMap<>();
    for (Violation violation : sorted) {
      reported.add(
          new ReportedViolation(
              violation,
              card.apply(violation.rule()),
              OptionalInt.empty(),
              unique(Fingerprint.of(violation), seen),
              suppression.apply(violation),
              keeper.apply(violation.place().object()),
              ""));
    }
    return List.copyOf(reported);
  }

  /** Two violations that only their message tells apart get a number, in the order of the file. */
  private static String unique(String fingerprint, Map<String, Integer> seen) {
    int times = seen.merge(fingerprint, 1, Integer::sum);
    return times == 1 ? fingerprint : fingerprint + "-" + times;
  }

  /** The same, in a round of a plan. */
  public ReportedViolation inRound(int number) {
    return new ReportedViolation(
        violation, card, OptionalInt.of(number), fingerprint, suppressed, keeper, template);
  }

  /** The same, rendered from this file of a chart. */
  public ReportedViolation renderedFrom(String file) {
    return new ReportedViolation(violation, card, round, fingerprint, suppressed, keeper, file);
  }

  /**
   * The place that a repository has: of what came through a pipe, the file of the chart, whose line
   * nobody knows.
   */
  public Place placeInRepository() {
    Place place = violation.place();
    return template.isEmpty() || !place.file().equals(STANDARD_INPUT)
        ? place
        : new Place(place.object(), place.path(), place.stablePath(), template, 0, 0);
  }
}
