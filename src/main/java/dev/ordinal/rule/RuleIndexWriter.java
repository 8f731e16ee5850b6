package dev.ordinal.rule;

import dev.ordinal.conclusion.RuleCard;
import dev.ordinal.conclusion.RuleParameter;
import dev.ordinal.conclusion.Severity;
import dev.ordinal.fact.sync.Phase;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.model.Condition;
import org.drools.model.Declaration;
import org.drools.model.Rule;
import org.drools.model.Variable;

/**
 * Writes the index of the rules; a step of the build. Each rule is made once from the class that
 * the rule compiler generated, and its file is read for the types that it concludes, since a
 * compiled consequence does not tell.
 */
public final class RuleIndexWriter {

  private static final String PACKAGE_PREFIX = "rules.";
  private static final Pattern CONCLUSION = Pattern.compile("insertLogical\\(\\s*(?:new )?(\\w+)");

  private final Path rules;

  private RuleIndexWriter(Path rules) {
    this.rules = rules;
  }

  /**
   * Writes it.
   *
   * @param arguments the folder rules/; the list of model classes that the rule compiler wrote; the
   *     folder of the classes
   */
  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    RuleIndexWriter writer = new RuleIndexWriter(Path.of(arguments[0]));
    Set<String> lines = new TreeSet<>();
    for (String model : Files.readAllLines(Path.of(arguments[1]))) {
      if (model.startsWith(PACKAGE_PREFIX)) {
        for (IndexedRule rule : writer.rulesOf(model.strip())) {
          lines.add(rule.line());
        }
      }
    }
    Files.write(Path.of(arguments[2]).resolve(RuleIndex.RESOURCE), lines);
  }

  /** The rule compiler spreads the rules of a package over classes with a number. */
  private List<IndexedRule> rulesOf(String model) throws IOException, ReflectiveOperationException {
    List<IndexedRule> found = new ArrayList<>();
    for (int i = 0; ; i++) {
      Class<?> methods;
      try {
        methods = Class.forName(model + "RuleMethods" + i);
      } catch (ClassNotFoundException end) {
        return found;
      }
      for (Method method : methods.getDeclaredMethods()) {
        if (method.getReturnType() == Rule.class) {
          found.add(
              indexed((Rule) method.invoke(null), methods.getName() + "#" + method.getName()));
        }
      }
    }
  }

  private IndexedRule indexed(Rule rule, String factory)
      throws IOException, ClassNotFoundException {
    RuleCard card = card(rule);
    Set<String> needs = new TreeSet<>();
    for (Condition condition : rule.getView().getSubConditions()) {
      addNeeds(condition, needs);
    }
    return new IndexedRule(card, factory, needs, gives(card));
  }

  /**
   * What stands under {@code not} need not be there, nor what a pattern takes {@code from} another;
   * of alternatives none is needed for sure.
   */
  private static void addNeeds(Condition condition, Set<String> needs) {
    Condition.Type type = condition.getType();
    if (condition instanceof org.drools.model.Pattern<?> pattern) {
      Variable<?> variable = pattern.getPatternVariable();
      boolean taken = variable instanceof Declaration<?> one && one.getSource() != null;
      if (type == Condition.Type.PATTERN && !taken) {
        needs.add(variable.getType().getName());
      }
    } else if (type == Condition.Type.AND || type == Condition.Type.EXISTS) {
      condition.getSubConditions().forEach(part -> addNeeds(part, needs));
    }
  }

  /** The types of what a rule concludes, with all that they extend. */
  private Set<String> gives(RuleCard card) throws IOException, ClassNotFoundException {
    String source = Files.readString(rules.resolve(card.folder()).resolve(card.id() + ".drl"));
    Set<String> types = new TreeSet<>();
    Matcher conclusion = CONCLUSION.matcher(source);
    while (conclusion.find()) {
      Matcher imported =
          Pattern.compile("(?m)^import ([\\w.]+\\." + conclusion.group(1) + ")$").matcher(source);
      if (!imported.find()) {
        throw new IllegalStateException(card.id() + " does not import " + conclusion.group(1));
      }
      types.addAll(FactTypes.namesOf(Class.forName(imported.group(1))));
    }
    if (types.isEmpty()) {
      throw new IllegalStateException(card.id() + " concludes nothing");
    }
    return types;
  }

  private static RuleCard card(Rule rule) {
    Map<String, Object> annotations = rule.getMetaData();
    String severity = text(annotations, "severity");
    String phase = text(annotations, "phase");
    return new RuleCard(
        rule.getName(),
        rule.getPackage().substring(PACKAGE_PREFIX.length()).replace('.', '/'),
        text(annotations, "title"),
        severity.isEmpty() ? Severity.LOW : severity(rule, severity),
        text(annotations, "why"),
        text(annotations, "fix"),
        words(text(annotations, "see")),
        words(text(annotations, "needs")),
        phase.isEmpty() ? Optional.empty() : Optional.of(Phase.valueOf(phase)),
        parameter(rule, text(annotations, "parameter")));
  }

  private static Severity severity(Rule rule, String word) {
    return Severity.of(word)
        .orElseThrow(() -> new IllegalStateException(rule.getName() + " has the severity " + word));
  }

  private static Optional<RuleParameter> parameter(Rule rule, String declaration) {
    Optional<RuleParameter> parameter = RuleParameter.parse(declaration);
    if (parameter.isEmpty() && !declaration.isEmpty()) {
      throw new IllegalStateException(
          rule.getName()
              + " has the parameter "
              + declaration
              + ", not NAME = VALUE, LEAST to MOST: MEANING");
    }
    return parameter;
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("\\s+"));
  }

  /**
   * The rule compiler hands on the source text of an annotation: literals, joined by plus signs.
   */
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
}
