package dev.ordinal.rule;

import dev.ordinal.conclusion.RuleCard;
import dev.ordinal.conclusion.Violation;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one rule costs: the processor time that its work over some facts takes, when it is the only
 * one that concludes, less what inserting the facts and deriving further ones takes anyway.
 *
 * @param rule the id of the rule
 */
public record RuleCost(String rule, double seconds) {

  private static final String DERIVE = "derive";
  private static final int RUNS = 3;

  /**
   * The costs of all rules that judge manifests, the dearest first.
   *
   * @param facts as {@link Linter#judge} takes them
   */
  public static List<RuleCost> of(Collection<?> facts) {
    List<List<Object>> sessions = sessions(facts);
    RuleBase all = Linter.ofManifests().rules();
    double anyway = measure(all.only(RuleCost::derives), sessions);
    Map<String, Double> alone = new TreeMap<>();
    for (RuleCard card : all.cards()) {
      if (!derives(card)) {
        RuleBase only = all.only(other -> derives(other) || other.equals(card));
        alone.put(card.id(), measure(only, sessions));
        // Again and again, as the machine may have been busy the first time.
        anyway = Math.min(anyway, measure(all.only(RuleCost::derives), sessions));
      }
    }
    List<RuleCost> costs = new ArrayList<>();
    for (Map.Entry<String, Double> rule : alone.entrySet()) {
      costs.add(new RuleCost(rule.getKey(), Math.max(0, rule.getValue() - anyway)));
    }
    costs.sort(Comparator.comparingDouble(RuleCost::seconds).reversed());
    return costs;
  }

  /** The processor time of all these rules together, with all that the facts take anyway. */
  public static double ofAll(Collection<?> facts) {
    return measure(Linter.ofManifests().rules(), sessions(facts));
  }

  private static List<List<Object>> sessions(Collection<?> facts) {
    Linter linter = Linter.ofManifests();
    List<List<Object>> sessions = new ArrayList<>();
    for (List<Object> session : Sessions.of(Overlay.of(facts))) {
      sessions.add(linter.completed(session));
    }
    return sessions;
  }

  private static boolean derives(RuleCard card) {
    return card.folder().equals(DERIVE);
  }

  /** The least of some runs, since other processes only ever add to it. */
  private static double measure(RuleBase rules, List<List<Object>> sessions) {
    long least = Long.MAX_VALUE;
    for (int run = 0; run < RUNS; run++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (List<Object> session : sessions) {
        rules.conclude(session, Violation.class);
      }
      long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      least = Math.min(least, used);
    }
    return least / 1e9;
  }
}
