package dev.ordinal.render;

import dev.ordinal.conclusion.ReportedViolation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The order in which people read violations: the worst first, those of one rule together. */
final class WorstFirst {

  private static final Comparator<ReportedViolation> ORDER =
      Comparator.comparing(ReportedViolation::severity)
          .thenComparing(reported -> reported.card().id());

  private WorstFirst() {}

  /** The violations that count, in that order. */
  static List<ReportedViolation> counting(List<ReportedViolation> violations) {
    return violations.stream().filter(ReportedViolation::counts).sorted(ORDER).toList();
  }

  /** All violations in that order. */
  static List<ReportedViolation> all(List<ReportedViolation> violations) {
    return violations.stream().sorted(ORDER).toList();
  }

  /** The violations that count, by rule, in that order. */
  static Map<String, List<ReportedViolation>> byRule(List<ReportedViolation> violations) {
    Map<String, List<ReportedViolation>> byRule = new LinkedHashMap<>();
    for (ReportedViolation reported : counting(violations)) {
      byRule.computeIfAbsent(reported.card().id(), id -> new ArrayList<>()).add(reported);
    }
    return byRule;
  }
}
