package dev.ordinal.cli;

import dev.ordinal.conclusion.NotEvaluated;
import dev.ordinal.conclusion.Related;
import dev.ordinal.conclusion.ReportedViolation;
import dev.ordinal.fact.ApiObject;
import dev.ordinal.fact.LabelSelector;
import dev.ordinal.fact.LivePod;
import dev.ordinal.fact.ObjectRef;
import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.ScalarNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The objects that a command is about, by their labels: of files those that {@code kubectl apply
 * -l} would take, and of what is found that which is about such objects.
 *
 * @param selector empty for all
 */
record Selection(Optional<LabelSelector> selector) {

  private static final String OPTION = "--selector";

  /**
   * One requirement, with the comma after it: {@code app=web}, {@code tier in (a,b)}, {@code !x}.
   */
  private static final Pattern REQUIREMENT =
      Pattern.compile(
          "\\s*(?<not>!)?\\s*(?<key>[\\w./-]+)\\s*"
              + "(?:(?<equals>==?|!=)\\s*(?<value>[\\w.-]*)|(?<set>in|notin)\\s*\\((?<values>[^()]*)\\))?"
              + "\\s*(?:,|$)");

  static OptionSpec option() {
    return OptionSpec.builder("-l", OPTION)
        .paramLabel("SELECTOR")
        .type(String.class)
        .description("Only objects with these labels, as kubectl takes them: app=web,tier!=test.")
        .build();
  }

  /**
   * Reads the option.
   *
   * @throws UsageException if it is no selector
   */
  static Selection of(ParseResult arguments) {
    return new Selection(Options.text(arguments, OPTION).map(Selection::parse));
  }

  private static LabelSelector parse(String text) {
    List<LabelSelector.Requirement> requirements = new ArrayList<>();
    Matcher matcher = REQUIREMENT.matcher(text);
    int end = 0;
    while (end < text.length()) {
      if (!matcher.find(end) || matcher.start() != end) {
        throw new UsageException("-l: " + text + " is no selector such as app=web,tier!=test");
      }
      requirements.add(requirement(matcher));
      end = matcher.end();
    }
    return new LabelSelector(true, Map.of(), List.copyOf(requirements));
  }

  private static LabelSelector.Requirement requirement(Matcher matcher) {
    String key = matcher.group("key");
    if (matcher.group("equals") != null) {
      String operator = matcher.group("equals").equals("!=") ? "NotIn" : "In";
      return new LabelSelector.Requirement(key, operator, List.of(matcher.group("value")));
    }
    if (matcher.group("set") != null) {
      String operator = matcher.group("set").equals("in") ? "In" : "NotIn";
      List<String> values = List.of(matcher.group("values").strip().split("\\s*,\\s*"));
      return new LabelSelector.Requirement(key, operator, values);
    }
    String operator = matcher.group("not") == null ? "Exists" : "DoesNotExist";
    return new LabelSelector.Requirement(key, operator, List.of());
  }

  /** Whether a document of a file is taken. */
  boolean takes(Document document) {
    return selector.isEmpty() || selector.get().matches(labels(document.map()));
  }

  private static Map<String, String> labels(MapNode object) {
    Map<String, String> labels = new HashMap<>();
    for (MapNode.Entry entry : object.map("metadata").map("labels").entries()) {
      if (entry.value() instanceof ScalarNode scalar) {
        labels.put(entry.key(), scalar.text());
      }
    }
    return labels;
  }

  /** What was chosen among facts. */
  Chosen among(Collection<?> facts) {
    if (selector.isEmpty()) {
      return new Chosen(Optional.empty());
    }
    Set<ObjectRef> chosen = new HashSet<>();
    for (Object fact : facts) {
      if (fact instanceof ApiObject object && selector.get().matches(object.labels())) {
        chosen.add(object.origin().object());
      } else if (fact instanceof LivePod pod && selector.get().matches(pod.labels())) {
        chosen.add(pod.origin().object());
      }
    }
    return new Chosen(Optional.of(chosen));
  }

  /**
   * The objects that were chosen.
   *
   * @param objects empty for all
   */
  record Chosen(Optional<Set<ObjectRef>> objects) {

    boolean has(ObjectRef object) {
      return objects.isEmpty() || objects.get().contains(object);
    }

    /** Those about a chosen object, or about one that stands in their way. */
    List<ReportedViolation> violations(List<ReportedViolation> all) {
      return all.stream().filter(this::isAbout).toList();
    }

    private boolean isAbout(ReportedViolation reported) {
      boolean about = has(reported.violation().place().object());
      for (Related related : reported.violation().related()) {
        about |= has(related.place().object());
      }
      return about;
    }

    List<NotEvaluated> notEvaluated(List<NotEvaluated> all) {
      return all.stream().filter(one -> one.object().map(this::has).orElse(true)).toList();
    }

    List<ObjectRef> objects(List<ObjectRef> all) {
      return all.stream().filter(this::has).toList();
    }
  }
}
