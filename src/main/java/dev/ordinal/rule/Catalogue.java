package dev.ordinal.rule;

import dev.ordinal.conclusion.RuleCard;
import dev.ordinal.fact.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The cards of rules, by id. The build wrote them down from the rules themselves, so they cannot
 * differ.
 */
public final class Catalogue {

  private final Map<String, RuleCard> cards;

  private Catalogue(Map<String, RuleCard> cards) {
    this.cards = cards;
  }

  /**
   * The cards of all rules of a base.
   *
   * @throws IllegalStateException if two rules have one name
   */
  public static Catalogue of(RuleBase base) {
    Map<String, RuleCard> cards = new TreeMap<>();
    for (RuleCard card : base.cards()) {
      if (cards.put(card.id(), card) != null) {
        throw new IllegalStateException("Two rules are named " + card.id());
      }
    }
    return new Catalogue(cards);
  }

  /** Those of all rules whose violations are reported. */
  public static Catalogue all() {
    return of(RuleBase.of("policy", "api", "exception"));
  }

  /** The ids, sorted. */
  public Set<String> ids() {
    return cards.keySet();
  }

  /** All cards, by id. */
  public Collection<RuleCard> cards() {
    return cards.values();
  }

  public Optional<RuleCard> card(String id) {
    return Optional.ofNullable(cards.get(id));
  }

  /**
   * The parameters of all these rules, as facts.
   *
   * @param values those that are not as the rule declares them, by the id of the rule
   */
  List<Parameter> parameters(Map<String, Long> values) {
    List<Parameter> parameters = new ArrayList<>();
    for (RuleCard card : cards.values()) {
      if (card.parameter().isPresent()) {
        long value = card.parameter().get().value();
        parameters.add(new Parameter(card.id(), values.getOrDefault(card.id(), value)));
      }
    }
    return List.copyOf(parameters);
  }
}
