package dev.ordinal.conclusion;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A report in figures.
 *
 * @param bySeverity violations that count, by severity; a key for each severity
 * @param suppressed violations covered by an exception
 * @param unreadable files or documents that could not be read
 * @param notEvaluated rules that were not judged, for all objects or for some
 */
public record Summary(
    Map<Severity, Integer> bySeverity, int suppressed, int unreadable, int notEvaluated) {

  /** Counts what a report holds. */
  public static Summary of(
      Collection<ReportedViolation> violations, int unreadable, List<NotEvaluated> notEvaluated) {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      counts.put(severity, 0);
    }
    int suppressed = 0;
    for (ReportedViolation violation : violations) {
      if (violation.counts()) {
        counts.merge(violation.severity(), 1, Integer::sum);
      } else {
        suppressed++;
      }
    }
    int rules = (int) notEvaluated.stream().map(NotEvaluated::rule).distinct().count();
    return new Summary(counts, suppressed, unreadable, rules);
  }

  /** Violations that count, of all severities. */
  public int violations() {
    int sum = 0;
    for (int count : bySeverity.values()) {
      sum += count;
    }
    return sum;
  }

  /** The worst severity among those that count; empty if there is none. */
  public Optional<Severity> worst() {
    for (Severity severity : Severity.values()) {
      if (bySeverity.get(severity) > 0) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }
}
