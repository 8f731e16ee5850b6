package dev.ordinal.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells which rules could fire. One that needs a type of fact that is neither there nor concluded
 * by a rule that could fire cannot fire itself, so leaving it out changes no result.
 */
final class PossibleRules {

  private PossibleRules() {}

  /**
   * Chooses among rules.
   *
   * @param types the classes of the facts that are there
   */
  static List<IndexedRule> among(List<IndexedRule> rules, Collection<Class<?>> types) {
    Set<String> there = new HashSet<>();
    types.forEach(type -> there.addAll(FactTypes.namesOf(type)));
    List<IndexedRule> possible = new ArrayList<>();
    List<IndexedRule> others = rules;
    int before;
    do {
      before = possible.size();
      List<IndexedRule> rest = new ArrayList<>();
      for (IndexedRule rule : others) {
        if (there.containsAll(rule.needs())) {
          possible.add(rule);
          there.addAll(rule.gives());
        } else {
          rest.add(rule);
        }
      }
      others = rest;
    } while (possible.size() > before);
    return possible;
  }
}
