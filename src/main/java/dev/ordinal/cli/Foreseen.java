package dev.ordinal.cli;

import dev.ordinal.conclusion.ReportedViolation;
import dev.ordinal.conclusion.RuleCard;
import dev.ordinal.conclusion.Violation;
import dev.ordinal.conclusion.ViolationInRound;
import dev.ordinal.fact.ObjectRef;
import dev.ordinal.plan.PlannedSet;
import dev.ordinal.rule.Catalogue;
import dev.ordinal.rule.Refusals;
import dev.ordinal.rule.RuleBase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

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

  /**
   * The violations of a plan, with the round in which each comes true; refusals are left out.
   *
   * @param rounds those that are known, as {@link #rounds} has them
   */
  static List<ReportedViolation> inRounds(
      List<ReportedViolation> reported, Map<Violation, Integer> rounds, List<PlannedSet> sets) {
    Map<ObjectRef, PlannedSet> byName = new HashMap<>();
    for (PlannedSet set : sets) {
      byName.put(new ObjectRef("apps/v1", "StatefulSet", set.namespace(), set.name()), set);
    }
    List<ReportedViolation> all = new ArrayList<>(reported.size());
    for (ReportedViolation one : reported) {
      Integer known = rounds.get(one.violation());
      OptionalInt round = known == null ? roundOf(one, byName) : OptionalInt.of(known);
      if (!Refusals.isRefusal(one)) {
        all.add(round.isEmpty() ? one : one.inRound(round.getAsInt()));
      }
    }
    return List.copyOf(all);
  }

  /** The round in which what a rule says of a change comes true. */
  private static OptionalInt roundOf(ReportedViolation reported, Map<ObjectRef, PlannedSet> sets) {
    PlannedSet set = sets.get(reported.violation().place().object());
    return set != null && reported.card().phase().isPresent()
        ? set.firstRoundOf(reported.card().phase().get())
        : OptionalInt.empty();
  }
}
