package dev.ordinal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A rule that was not loaded is one that could not have fired. */
class PossibleRulesTest {

  /** Over the cases of all rules: all that follows, derived facts included, is the same. */
  @Test
  void leavingOutRulesChangesNoResult() {
    Linter linter = Linter.ofSnapshots();
    List<IndexedRule> rules = RuleIndex.in(Linter::judgesSnapshots);
    LoadedRules all = LoadedRules.of(rules);
    Map<List<IndexedRule>, LoadedRules> loaded = new HashMap<>();
    for (Fixture fixture : Fixture.all()) {
      for (List<Object> session : Sessions.of(Overlay.of(fixture.facts()))) {
        List<Object> facts = linter.completed(session);
        Set<Class<?>> types = new HashSet<>();
        facts.forEach(fact -> types.add(fact.getClass()));
        List<IndexedRule> possible = PossibleRules.among(rules, types);
        assertTrue(possible.size() < rules.size(), fixture.path() + " leaves out no rule");
        assertEquals(
            Set.copyOf(all.conclude(facts, any -> true)),
            Set.copyOf(
                loaded.computeIfAbsent(possible, LoadedRules::of).conclude(facts, any -> true)),
            fixture.path().toString());
      }
    }
  }
}
