package dev.ordinal.cli;

import dev.ordinal.conclusion.NotEvaluated;
import dev.ordinal.conclusion.RuleCard;
import dev.ordinal.conclusion.Severity;
import dev.ordinal.fact.Profiles;
import dev.ordinal.manifest.Layout;
import dev.ordinal.manifest.Position;
import dev.ordinal.rule.Linter;
import dev.ordinal.schema.KubeVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What a project has decided for all runs, {@code .ordinal.yaml}.
 *
 * @param file as it is to be printed; empty if there is no configuration
 * @param layout the paths that are left out, and the units
 * @param rules what is said about a rule, by its id
 * @param profiles the products as they are known here; empty if nothing is said about them
 */
record Configuration(
    String file,
    Optional<KubeVersion> kubeVersion,
    Map<String, Boolean> featureGates,
    Optional<Options.FailOn> failOn,
    Optional<String> clusterDomain,
    Layout layout,
    Map<String, RuleSetting> rules,
    List<Accepted> exceptions,
    Optional<Profiles> profiles) {

  static final Configuration NONE =
      new Configuration(
          "",
          Optional.empty(),
          Map.of(),
          Optional.empty(),
          Optional.empty(),
          Layout.BY_FOLDERS,
          Map.of(),
          List.of(),
          Optional.empty());

  /**
   * What is said about one rule.
   *
   * @param parameter the value of its parameter
   */
  record RuleSetting(boolean off, Optional<Severity> severity, OptionalLong parameter) {

    static final RuleSetting NONE = new RuleSetting(false, Optional.empty(), OptionalLong.empty());
  }

  /**
   * An exception.
   *
   * @param object {@code namespace/name} or {@code Kind namespace/name}
   * @param reason empty if none is given
   * @param until the last day on which it holds, {@code 2027-03-31}
   */
  record Accepted(
      Position position, String rule, String object, String reason, Optional<String> until) {}

  /**
   * The rules as they are wanted here.
   *
   * @param snapshot whether with those that judge a snapshot
   */
  Linter linter(boolean snapshot) {
    Linter linter = snapshot ? Linter.ofSnapshots() : Linter.ofManifests();
    Map<String, Long> values = new TreeMap<>();
    rules.forEach(
        (rule, setting) -> setting.parameter().ifPresent(value -> values.put(rule, value)));
    return values.isEmpty() && profiles.isEmpty()
        ? linter
        : linter.with(values, profiles.orElseGet(linter::profiles));
  }

  /** Whether a rule is not asked. */
  boolean isOff(String rule) {
    return setting(rule).off();
  }

  /** What was not evaluated of the rules that are asked. */
  List<NotEvaluated> asked(List<NotEvaluated> all) {
    return all.stream().filter(one -> !isOff(one.rule())).toList();
  }

  /** A card with the severity that is wanted here. */
  RuleCard configured(RuleCard card) {
    return setting(card.id()).severity().map(card::with).orElse(card);
  }

  private RuleSetting setting(String rule) {
    return rules.getOrDefault(rule, RuleSetting.NONE);
  }
}
