package dev.ordinal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.ordinal.conclusion.Violation;
import dev.ordinal.fact.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every case of every rule. {@code -Dfixtures=update} rewrites the expected files; read the
 * difference before you commit it.
 */
class RuleFixturesTest {

  private static final Linter LINTER = Linter.ofSnapshots();
  private static final Refusals REFUSALS = new Refusals();

  @TestFactory
  Stream<DynamicTest> everyFixture() {
    return Fixture.all().stream()
        .map(
            fixture ->
                dynamicTest(
                    Fixture.FIXTURES.relativize(fixture.path()).toString(),
                    fixture.path().toUri(),
                    () -> run(fixture)));
  }

  private static void run(Fixture fixture) throws IOException {
    String found = Fixture.print(violations(fixture));
    if (fixture.mustPass()) {
      assertEquals("", found);
      return;
    }
    if ("update".equals(System.getProperty("fixtures"))) {
      Files.writeString(fixture.expected(), found);
    }
    assertNotEquals("", found, "a fail case that fails nothing");
    assertEquals(Fixture.read(fixture.expected()), found);
  }

  private static List<Violation> violations(Fixture fixture) {
    List<Object> facts = fixture.facts();
    List<Violation> violations = new ArrayList<>(LINTER.judge(facts).violations());
    violations.addAll(REFUSALS.asViolations(Refusal.among(facts), violations));
    return violations.stream()
        .filter(violation -> violation.rule().equals(fixture.rule()))
        .toList();
  }
}
