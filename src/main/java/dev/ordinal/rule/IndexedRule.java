package dev.ordinal.rule;

import dev.ordinal.conclusion.RuleCard;
import dev.ordinal.conclusion.RuleParameter;
import dev.ordinal.conclusion.Severity;
import dev.ordinal.fact.sync.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the build wrote down of a rule, so that it need not be loaded to be known.
 *
 * @param factory the class and the method that make the rule, {@code
 *     rules.api.RulesABRuleMethods0#rule_x}
 * @param needs the types of which there must be a fact for the rule to fire at all
 * @param gives the types that what it concludes is of
 */
record IndexedRule(RuleCard card, String factory, Set<String> needs, Set<String> gives) {

  private static final char SEPARATOR = '\t';

  /** The first column of a parameter; a rule without one has no such columns. */
  private static final int PARAMETER = 12;

  /** A line of the index. */
  String line() {
    List<String> columns = new ArrayList<>();
    columns.add(card.folder());
    columns.add(card.id());
    columns.add(factory);
    columns.add(String.join(" ", needs));
    columns.add(String.join(" ", gives));
    columns.add(card.title());
    columns.add(card.severity().name());
    columns.add(card.why());
    columns.add(card.fix());
    columns.add(String.join(" ", card.see()));
    columns.add(String.join(" ", card.needs()));
    columns.add(card.phase().map(Phase::name).orElse(""));
    card.parameter().ifPresent(parameter -> addParameter(parameter, columns));
    return String.join(String.valueOf(SEPARATOR), columns);
  }

  private static void addParameter(RuleParameter parameter, List<String> columns) {
    columns.add(parameter.name());
    columns.add(Long.toString(parameter.value()));
    columns.add(Long.toString(parameter.least()));
    columns.add(Long.toString(parameter.most()));
    columns.add(parameter.meaning());
  }

  /** The folder of a line. */
  static String folder(String line) {
    return line.substring(0, line.indexOf(SEPARATOR));
  }

  /** The rule of a line. */
  static IndexedRule of(String line) {
    List<String> columns = split(line, SEPARATOR);
    String phase = columns.get(11);
    return new IndexedRule(
        new RuleCard(
            columns.get(1),
            columns.get(0),
            columns.get(5),
            Severity.valueOf(columns.get(6)),
            columns.get(7),
            columns.get(8),
            words(columns.get(9)),
            words(columns.get(10)),
            phase.isEmpty() ? Optional.empty() : Optional.of(Phase.valueOf(phase)),
            parameter(columns)),
        columns.get(2),
        Set.copyOf(words(columns.get(3))),
        Set.copyOf(words(columns.get(4))));
  }

  private static Optional<RuleParameter> parameter(List<String> columns) {
    return columns.size() == PARAMETER
        ? Optional.empty()
        : Optional.of(
            new RuleParameter(
                columns.get(PARAMETER),
                Long.parseLong(columns.get(PARAMETER + 1)),
                Long.parseLong(columns.get(PARAMETER + 2)),
                Long.parseLong(columns.get(PARAMETER + 3)),
                columns.get(PARAMETER + 4)));
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : split(text, ' ');
  }

  /** By hand: a regular expression costs start-up time. */
  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int to = text.indexOf(separator); to >= 0; to = text.indexOf(separator, from)) {
      parts.add(text.substring(from, to));
      from = to + 1;
    }
    parts.add(text.substring(from));
    return List.copyOf(parts);
  }
}
