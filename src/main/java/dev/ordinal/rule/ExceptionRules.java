package dev.ordinal.rule;

import dev.ordinal.conclusion.Violation;
import dev.ordinal.fact.ExceptionUse;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Says what is wrong with exceptions, by the rules of {@code rules/exception}. */
public final class ExceptionRules {

  private final RuleBase rules = RuleBase.of("exception");
  private final Catalogue catalogue = Catalogue.of(rules);

  /** The cards of the rules of {@code rules/exception}. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /**
   * The violations, sorted, none twice.
   *
   * @param uses all exceptions that were written
   */
  public List<Violation> asViolations(Collection<ExceptionUse> uses) {
    return List.copyOf(new TreeSet<>(rules.conclude(uses, Violation.class)));
  }
}
