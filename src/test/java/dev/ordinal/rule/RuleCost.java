package dev.ordinal.rule;

import dev.ordinal.conclusion.Violation;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

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
    double anyway = measure(RuleBase.of(DERIVE), sessions);
    Map<String, Double> alone = new TreeMap<>();
    for (String folder : Linter.folders(false)) {
      if (!folder.startsWith(DERIVE)) {
        for (String rule : rulesOf(RuleBase.of(folder))) {
          alone.put(rule, measure(only(rule, folder), sessions));
        }
        // Again and again, as the machine may have been busy the first time.
        anyway = Math.min(anyway, measure(RuleBase.of(DERIVE), sessions));
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
    return measure(RuleBase.ofExactly(Linter.folders(false)), sessions(facts));
  }

  private static List<List<Object>> sessions(Collection<?> facts) {
    Linter linter = Linter.ofManifests();
    List<List<Object>> sessions = new ArrayList<>();
    for (List<Object> session : Sessions.of(Overlay.of(facts))) {
      sessions.add(linter.completed(session));
    }
    return sessions;
  }

  private static List<String> rulesOf(RuleBase base) {
    List<String> rules = new ArrayList<>();
    for (KiePackage folder : base.kieBase().getKiePackages()) {
      for (Rule rule : folder.getRules()) {
        rules.add(rule.getName());
      }
    }
    return rules;
  }

  /** The rules that derive facts, and one of a folder. */
  private static RuleBase only(String rule, String folder) {
    RuleBase base = RuleBase.of(DERIVE, folder);
    KieBase kie = base.kieBase();
    String name = "rules." + folder.replace('/', '.');
    for (KiePackage each : List.copyOf(kie.getKiePackages())) {
      for (Rule other : List.copyOf(each.getRules())) {
        if (each.getName().equals(name) && !other.getName().equals(rule)) {
          kie.removeRule(name, other.getName());
        }
      }
    }
    return base;
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
