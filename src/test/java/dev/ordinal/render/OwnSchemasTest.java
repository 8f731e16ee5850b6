package dev.ordinal.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every JSON that is rendered keeps to the schema that is shipped for it. */
class OwnSchemasTest {

  @TestFactory
  List<DynamicTest> everyResultKeepsToItsSchema() {
    List<DynamicTest> tests = new ArrayList<>();
    Situations.lint()
        .forEach((name, result) -> tests.add(test("lint-report", name, new LintJson(), result)));
    PlanSituations.plans()
        .forEach((name, result) -> tests.add(test("plan", name, new PlanJson(), result)));
    Situations.compliance()
        .forEach((name, result) -> tests.add(test("report", name, new ReportJson(), result)));
    Situations.rules()
        .forEach((name, result) -> tests.add(test("rules", name, new RulesJson(), result)));
    assertFalse(tests.isEmpty(), "no situation");
    return tests;
  }

  private static <T> DynamicTest test(String schema, String name, Format<T> format, T result) {
    return dynamicTest(
        schema + " " + name,
        () -> assertEquals(List.of(), OwnSchemas.errors(schema, Rendered.text(format, result))));
  }

  @Test
  void aFieldThatTheSchemaDoesNotNameIsAnError() {
    String json =
        Rendered.text(new LintJson(), Situations.lint().get("one"))
            .replace("\"why\"", "\"because\"");
    assertEquals(2, OwnSchemas.errors("lint-report", json).size(), "one missing, one unknown");
  }
}
