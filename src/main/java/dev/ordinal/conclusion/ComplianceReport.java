package dev.ordinal.conclusion;

import dev.ordinal.fact.ObjectRef;
import dev.ordinal.manifest.Unreadable;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Guarantee by guarantee, which sets hold it.
 *
 * @param guarantees all of them, in the order of {@link Guarantee}
 * @param violations all of them, by place; suppressed ones too
 */
public record ComplianceReport(
    Inputs inputs,
    List<RuleCard> rules,
    List<Judged> guarantees,
    List<ReportedViolation> violations,
    List<Unreadable> unreadable,
    List<NotEvaluated> notEvaluated) {

  /** What is known about one guarantee and one set. */
  public enum Verdict {
    /** At least one rule of the guarantee was judged, and none found anything. */
    HELD,
    VIOLATED,
    NOT_EVALUATED;

    /** The word used in JSON: {@code notEvaluated}. */
    public String word() {
      return this == NOT_EVALUATED ? "notEvaluated" : name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One guarantee.
   *
   * @param sets by namespace and name
   */
  public record Judged(String id, String title, List<SetVerdict> sets) {

    /** How many sets have this verdict. */
    public long count(Verdict verdict) {
      return sets.stream().filter(set -> set.verdict() == verdict).count();
    }
  }

  /**
   * One set.
   *
   * @param violations those of the set, its Pods, its claims and its companions; an accepted
   *     exception does not make a guarantee hold, so suppressed ones are among them
   * @param missing what was missing for the rules that could not be judged; may be non-empty for
   *     any verdict
   */
  public record SetVerdict(
      String namespace,
      String name,
      Verdict verdict,
      List<ReportedViolation> violations,
      List<String> missing) {}

  /**
   * Sorts the findings of a lint report by guarantee and set.
   *
   * @param setsOf gives the sets that an object serves or belongs to, such as those of a Pod;
   *     objects that a violation names beside it are asked for too
   */
  public static ComplianceReport of(
      LintReport lint, Function<ObjectRef, ? extends Collection<ObjectRef>> setsOf) {
    return new ComplianceReport(
        lint.inputs(),
        lint.rules(),
        new VerdictsBySet(lint, setsOf).all(),
        lint.violations(),
        lint.unreadable(),
        lint.notEvaluated());
  }

  /** The report in figures. */
  public Summary summary() {
    return Summary.of(violations, unreadable.size(), notEvaluated);
  }

  /** The worst verdict of each set over all guarantees, by namespace/name: violated, if any is. */
  public Map<String, Verdict> bySet() {
    Map<String, Verdict> worst = new TreeMap<>();
    for (Judged guarantee : guarantees) {
      for (SetVerdict set : guarantee.sets()) {
        worst.merge(set.namespace() + "/" + set.name(), set.verdict(), ComplianceReport::worse);
      }
    }
    return worst;
  }

  private static Verdict worse(Verdict one, Verdict other) {
    if (one == Verdict.VIOLATED || other == Verdict.VIOLATED) {
      return Verdict.VIOLATED;
    }
    return one == Verdict.HELD ? other : one;
  }
}
