package dev.ordinal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ordinal.conclusion.RuleCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a rule must have. This test is the checklist for a new one. */
class RuleContractTest {

  private static final Pattern KEBAB_CASE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern KNOWN =
      Pattern.compile("(?<!not )Known\\(\\s*kind == \"(\\w+)\"[^)]*\\)");
  private static final Pattern ANNOTATION = Pattern.compile("(?m)^\\s*@(\\w+)\\(");
  private static final Set<String> REQUIRED = Set.of("severity", "title", "why", "fix", "see");

  @Test
  void aFileHoldsOneRuleOfItsName() {
    List<String> faults = new ArrayList<>();
    Set<String> ids = new TreeSet<>();
    for (RuleFile file : RuleFile.below("")) {
      if (!file.ruleNames().equals(List.of(file.id()))) {
        faults.add(file.path() + " holds the rules " + file.ruleNames());
      }
      if (!KEBAB_CASE.matcher(file.id()).matches()) {
        faults.add(file.path() + " is not named in kebab-case");
      }
      if (!file.text().startsWith("package rules." + file.folder().replace('/', '.') + "\n")) {
        faults.add(file.path() + " does not begin with the package of its folder");
      }
      if (!ids.add(file.id())) {
        faults.add(file.path() + " has the name of another rule");
      }
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void aPolicyRuleSaysWhatItIs() {
    Catalogue catalogue = Catalogue.of(RuleBase.of("policy"));
    List<String> faults = new ArrayList<>();
    for (RuleFile file : RuleFile.below("policy")) {
      faults.addAll(faultsOf(file, catalogue.card(file.id()).orElseThrow()));
    }
    assertEquals(List.of(), faults);
  }

  static List<String> faultsOf(RuleFile file, RuleCard card) {
    List<String> faults = new ArrayList<>();
    List<String> annotations =
        ANNOTATION.matcher(file.text()).results().map(found -> found.group(1)).toList();
    for (String name : REQUIRED) {
      if (!annotations.contains(name)) {
        faults.add(file.id() + " has no @" + name);
      }
    }
    if (Set.copyOf(annotations).size() < annotations.size()) {
      faults.add(file.id() + " has an annotation twice; Drools keeps only one of them");
    }
    if (card.title().endsWith(".") || !card.why().endsWith(".") || !card.fix().endsWith(".")) {
      faults.add(file.id() + ": a title has no full stop at its end, why and fix have one");
    }
    for (String link : card.see()) {
      if (!link.startsWith("https://")) {
        faults.add(file.id() + ": @see holds links separated by blanks, not " + link);
      }
    }
    Set<String> asked =
        KNOWN
            .matcher(file.when())
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    if (!asked.equals(new TreeSet<>(card.needs()))) {
      faults.add(file.id() + " @needs " + card.needs() + " but asks Known for " + asked);
    }
    if (file.when().contains("not ") && concludesFromAbsence(file) && asked.isEmpty()) {
      faults.add(file.id() + " concludes from the absence of an object without Known");
    }
    return faults;
  }

  /** A {@code not} over whole objects, neither over parts of one nor over any other than one. */
  private static boolean concludesFromAbsence(RuleFile file) {
    return Pattern.compile(
            "(?m)^    not (Service|GoverningService|BudgetSelects)\\(((?!!=)[^)])*\\)")
        .matcher(file.when())
        .find();
  }

  @Test
  void everyPolicyRuleHasACaseThatFailsAndANearMiss() {
    List<String> faults = new ArrayList<>();
    List<Fixture> fixtures = Fixture.all();
    for (RuleFile file : RuleFile.below("policy")) {
      if (file.folder().endsWith(RuleBase.PLAN_FOLDER)) {
        continue; // They judge plans: ForeseenTest has their cases.
      }
      List<Fixture> own = fixtures.stream().filter(one -> one.rule().equals(file.id())).toList();
      if (own.stream().noneMatch(Fixture::mustPass)) {
        faults.add(file.id() + " has no pass case");
      }
      if (own.stream().allMatch(Fixture::mustPass)) {
        faults.add(file.id() + " has no fail case");
      }
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void everyFixtureBelongsToARule() throws IOException {
    Set<String> ids = new TreeSet<>();
    for (RuleFile file : RuleFile.below("")) {
      ids.add(file.id());
    }
    List<String> faults = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(Fixture.FIXTURES)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        if (!ids.contains(path.getParent().getFileName().toString())) {
          faults.add(path + " belongs to no rule");
        }
        if (!Fixture.isPartOfCase(path)) {
          faults.add(path + " belongs to no case");
        }
      }
    }
    assertEquals(List.of(), faults);
  }
}
