package dev.ordinal.conclusion;

import dev.ordinal.fact.ObjectRef;
import dev.ordinal.manifest.Unreadable;
import java.util.List;

/**
 * What {@code lint} found.
 *
 * @param rules the cards of the rules that were run, by id
 * @param sets the StatefulSets that were judged, by namespace and name
 * @param violations by place; suppressed ones too
 * @param unreadable by file and place
 * @param notEvaluated by rule and object
 */
public record LintReport(
    Inputs inputs,
    List<RuleCard> rules,
    List<ObjectRef> sets,
    List<ReportedViolation> violations,
    List<Unreadable> unreadable,
    List<NotEvaluated> notEvaluated) {

  /** The report in figures. */
  public Summary summary() {
    return Summary.of(violations, unreadable.size(), notEvaluated);
  }

  /** The same with these violations. */
  public LintReport with(List<ReportedViolation> others) {
    return new LintReport(inputs, rules, sets, others, unreadable, notEvaluated);
  }
}
