package dev.ordinal.rule;

import dev.ordinal.conclusion.Violation;
import dev.ordinal.fact.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Says the API server's refusals as violations, by the rules of {@code rules/api}. */
public final class Refusals {

  private final RuleBase rules = RuleBase.of("api");
  private final Catalogue catalogue = Catalogue.of(rules);

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
