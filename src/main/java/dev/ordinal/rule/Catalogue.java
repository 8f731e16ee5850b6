package dev.ordinal.rule;

import dev.ordinal.conclusion.RuleCard;
import dev.ordinal.conclusion.RuleParameter;
import dev.ordinal.conclusion.Severity;
import dev.ordinal.fact.Parameter;
import dev.ordinal.fact.sync.Phase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

/** The cards of rules, by id. They are read from the rules themselves, so they cannot differ. */
public final class Catalogue {

  private static final String PACKAGE_PREFIX = "rules.";

  private final Map<String, RuleCard> cards;

  private Catalogue(Map<String, RuleCard> cards) {
    this.cards = cards;
  }

  /**
   * The cards of all rules of a base.
   *
   * @throws IllegalStateException if a rule lacks an annotation, or two have one name
   */
  public static Catalogue of(RuleBase base) {
    Map<String, RuleCard> cards = new TreeMap<>();
    for (KiePackage one : base.kieBase().getKiePackages()) {
      for (Rule rule : one.getRules()) {
        RuleCard card = card(rule);
        if (cards.put(card.id(), card) != null) {
          throw new IllegalStateException("Two rules are named " + card.id());
        }
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

  private static RuleCard card(Rule rule) {
    Map<String, Object> annotations = rule.getMetaData();
    String severity = text(annotations, "severity");
    return new RuleCard(
        rule.getName(),
        folder(rule.getPackageName()),
        text(annotations, "title"),
        severity.isEmpty() ? Severity.LOW : severity(rule, severity),
        text(annotations, "why"),
        text(annotations, "fix"),
        words(text(annotations, "see")),
        words(text(annotations, "needs")),
        Optional.of(text(annotations, "phase")).filter(name -> !name.isEmpty()).map(Phase::valueOf),
        Optional.of(text(annotations, "parameter"))
            .filter(declaration -> !declaration.isEmpty())
            .map(declaration -> parameter(rule, declaration)));
  }

  private static RuleParameter parameter(Rule rule, String declaration) {
    return RuleParameter.parse(declaration)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    rule.getName()
                        + " has the parameter "
                        + declaration
                        + ", not NAME = VALUE, "
                        + "LEAST to MOST: MEANING"));
  }

  private static Severity severity(Rule rule, String word) {
    return Severity.of(word)
        .orElseThrow(() -> new IllegalStateException(rule.getName() + " has the severity " + word));
  }

  private static String folder(String packageName) {
    return packageName.startsWith(PACKAGE_PREFIX)
        ? packageName.substring(PACKAGE_PREFIX.length()).replace('.', '/')
        : packageName;
  }

  /** Drools hands on the source text of an annotation: string literals, joined by plus signs. */
  private static String text(Map<String, Object> annotations, String name) {
    Object value = annotations.get(name);
    if (value == null) {
      return "";
    }
    String source = value.toString().strip();
    return source.startsWith("\"") ? unquoted(source) : source;
  }

  private static String unquoted(String source) {
    StringBuilder text = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (quoted) {
        boolean escape = c == '\\' && i + 1 < source.length();
        text.append(escape ? source.charAt(++i) : c);
      }
    }
    return text.toString();
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int to = 0; to <= text.length(); to++) {
      if (to == text.length() || Character.isWhitespace(text.charAt(to))) {
        if (to > from) {
          words.add(text.substring(from, to));
        }
        from = to + 1;
      }
    }
    return List.copyOf(words);
  }
}
