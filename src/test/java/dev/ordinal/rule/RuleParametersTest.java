package dev.ordinal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.ordinal.conclusion.RuleCard;
import dev.ordinal.conclusion.RuleParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The numbers of rules that a configuration may change. */
class RuleParametersTest {

  private static final Pattern ASKED = Pattern.compile("(?s)Parameter\\(\\s*of == \"([^\"]+)\"");
  private static final Linter LINTER = Linter.ofSnapshots();

  private static List<RuleCard> cards() {
    return LINTER.catalogue().cards().stream()
        .filter(card -> card.parameter().isPresent())
        .toList();
  }

  @Test
  void whatIsDeclaredIsAskedForAndTheOtherWayRound() {
    Set<String> asked = new TreeSet<>();
    for (RuleFile file : RuleFile.below("")) {
      ASKED.matcher(file.when()).results().forEach(found -> asked.add(found.group(1)));
    }
    assertFalse(asked.isEmpty(), "no rule asks for a parameter");
    assertEquals(
        cards().stream().map(RuleCard::id).collect(Collectors.toCollection(TreeSet::new)), asked);
  }

  @TestFactory
  List<DynamicTest> everyParameterChangesWhatItsRuleSays() {
    List<DynamicTest> tests = new ArrayList<>();
    for (RuleCard card : cards()) {
      RuleParameter parameter = card.parameter().orElseThrow();
      tests.add(
          dynamicTest(
              card.id(),
              () -> {
                assertTrue(parameter.least() <= parameter.value(), parameter.range());
                assertTrue(parameter.value() <= parameter.most(), parameter.range());
                assertNotEquals(
                    said(card.id(), parameter.least()), said(card.id(), parameter.most()));
              }));
    }
    return tests;
  }

  /** How often a rule says something about its cases. */
  private static long said(String rule, long value) {
    Linter linter = LINTER.with(Map.of(rule, value), LINTER.profiles());
    return Fixture.all().stream()
        .filter(fixture -> fixture.rule().equals(rule))
        .flatMap(fixture -> linter.judge(fixture.facts()).violations().stream())
        .filter(violation -> violation.rule().equals(rule))
        .count();
  }
}
