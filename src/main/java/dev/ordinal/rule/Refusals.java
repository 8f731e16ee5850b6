package dev.ordinal.rule;

import dev.ordinal.conclusion.ReportedViolation;
import dev.ordinal.conclusion.Violation;
import dev.ordinal.fact.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Says the API server's refusals as violations, by the rules of {@code rules/api}. */
public final class Refusals {

  private static final String FOLDER = "api";

  private final RuleBase rules = RuleBase.of(FOLDER);
  private final Catalogue catalogue = Catalogue.of(rules);

  /** Whether a violation was said by one of these rules. */
  public static boolean isRefusal(ReportedViolation reported) {
    return reported.card().folder().equals(FOLDER);
  }

  /** The cards of the rules of {@code rules/api}. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /**
   * The violations, sorted, none twice.
   *
   * @param refusals of any objects
   */
  public List<Violation> asViolations(Collection<Refusal> refusals) {
    return List.copyOf(new TreeSet<>(rules.conclude(refusals, Violation.class)));
  }
}
