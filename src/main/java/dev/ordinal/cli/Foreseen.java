package dev.ordinal.cli;

import dev.ordinal.conclusion.RuleCard;
import dev.ordinal.conclusion.Violation;
import dev.ordinal.conclusion.ViolationInRound;
import dev.ordinal.rule.Catalogue;
import dev.ordinal.rule.RuleBase;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What policy rules say about a plan.
 *
 * @param rounds the first round of each violation
 * @param cards of the rules that were asked
 */
record Foreseen(Map<Violation, Integer> rounds, Collection<RuleCard> cards) {

  /** Asks the rules about the facts of a plan; loads none if there is no fact. */
  static Foreseen in(Collection<?> facts) {
    if (facts.isEmpty()) {
      return new Foreseen(Map.of(), List.of());
    }
    RuleBase rules = RuleBase.ofPlans();
    Map<Violation, Integer> rounds = new HashMap<>();
    for (ViolationInRound found : rules.conclude(facts, ViolationInRound.class)) {
      rounds.merge(found.violation(), found.round(), Math::min);
    }
    return new Foreseen(Map.copyOf(rounds), Catalogue.of(rules).cards());
  }
}
