package dev.ordinal.cli;

import dev.ordinal.conclusion.RuleCard;
import dev.ordinal.conclusion.RuleParameter;
import dev.ordinal.conclusion.Severity;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.Position;
import dev.ordinal.manifest.StrictMap;
import dev.ordinal.manifest.UnreadableException;
import dev.ordinal.rule.Catalogue;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Reads what a configuration says about rules. */
final class RuleSettingsReader {

  private static final String OFF = "off";

  private static final String OBJECT = "namespace/name, or Kind namespace/name";

  /** What YAML 1.1 makes of the bare word {@code off}, as a key too. */
  private static final String BARE_OFF = "false";

  private final StrictMap root;
  private final Optional<Catalogue> catalogue;

  /**
   * Loads the catalogue if something is said about rules.
   *
   * @param root the configuration
   */
  RuleSettingsReader(StrictMap root) {
    this.root = root;
    this.catalogue =
        root.has("rules") || root.has("exceptions")
            ? Optional.of(Catalogue.all())
            : Optional.empty();
  }

  /** The settings by the id of the rule. */
  Map<String, Configuration.RuleSetting> settings() {
    Map<String, Configuration.RuleSetting> settings = new LinkedHashMap<>();
    if (root.has("rules")) {
      for (MapNode.Entry entry : StrictMap.of(root.node("rules").get(), "rules").entries()) {
        RuleCard card = card(entry.key(), entry.keyPosition());
        settings.put(entry.key(), setting(card, entry.value()));
      }
    }
    return settings;
  }

  private static Configuration.RuleSetting setting(RuleCard card, Node node) {
    StrictMap written =
        StrictMap.of(named(card, node), card.id(), Set.of(OFF, "severity", "parameters"));
    return new Configuration.RuleSetting(
        written.flag(OFF).orElse(false),
        written.value("severity", Severity::of, "critical, high, medium or low"),
        parameter(card, written));
  }

  private static Node named(RuleCard card, Node node) {
    if (!(node instanceof MapNode map)) {
      throw new UnreadableException(
          node.position(), card.id() + " takes {off: true}, {severity: low} or {parameters: {…}}");
    }
    if (map.entry(BARE_OFF).isPresent()) {
      MapNode.Entry off = map.entry(BARE_OFF).get();
      return map.toBuilder().remove(BARE_OFF).put(OFF, off.keyPosition(), off.value()).build();
    }
    return node;
  }

  private static OptionalLong parameter(RuleCard card, StrictMap written) {
    if (!written.has("parameters")) {
      return OptionalLong.empty();
    }
    if (card.parameter().isEmpty()) {
      throw written.fault("parameters", card.id() + " has no parameters");
    }
    RuleParameter parameter = card.parameter().get();
    return StrictMap.of(
            written.node("parameters").get(),
            "the parameters of " + card.id(),
            Set.of(parameter.name()))
        .number(parameter.name(), parameter.least(), parameter.most());
  }

  /** The exceptions in the order of the file. */
  List<Configuration.Accepted> exceptions() {
    List<Configuration.Accepted> exceptions = new ArrayList<>();
    for (Node item : root.list("exceptions", "a list of exceptions")) {
      exceptions.add(exception(item));
    }
    return exceptions;
  }

  private Configuration.Accepted exception(Node item) {
    StrictMap written =
        StrictMap.of(item, "the exception", Set.of("rule", "object", "reason", "until", "ticket"));
    String rule =
        written
            .text("rule")
            .orElseThrow(() -> written.fault("rule", "this exception names no rule"));
    String object =
        written
            .value("object", RuleSettingsReader::object, OBJECT)
            .orElseThrow(
                () -> written.fault("object", "this exception names no object: " + OBJECT));
    card(rule, written.at("rule"));
    String ticket = written.text("ticket").map(text -> " (" + text + ")").orElse("");
    // A blank reason is no fault of the file: rules say what an exception lacks.
    String reason = written.value("reason", Optional::of, "a text").orElse("").strip();
    return new Configuration.Accepted(
        written.position(),
        rule,
        object,
        reason.isEmpty() ? "" : reason + ticket,
        written.value("until", RuleSettingsReader::day, "a day such as 2027-03-31"));
  }

  /** The same text, if it names an object; one without a namespace has its kind before it. */
  private static Optional<String> object(String text) {
    return text.indexOf('/') < 0 && text.indexOf(' ') < 0 ? Optional.empty() : Optional.of(text);
  }

  /** The same text, if it is a day. */
  static Optional<String> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text).toString());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private RuleCard card(String rule, Position at) {
    return catalogue
        .orElseThrow()
        .card(rule)
        .orElseThrow(
            () ->
                new UnreadableException(
                    at, "the rule " + rule + StrictMap.unknown(rule, catalogue.get().ids())));
  }
}
