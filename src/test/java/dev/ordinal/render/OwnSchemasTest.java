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
  List<DynamicTest> everyLintReportKeepsToItsSchema() {
    List<DynamicTest> tests = new ArrayList<>();
    Situations.lint()
        .forEach(
            (name, report) ->
                tests.add(
                    dynamicTest(
                        name,
                        () ->
                            assertEquals(
                                List.of(),
                                OwnSchemas.errors(
                                    "lint-report",
                                    ReportFixturesTest.text(new LintJson(), report))))));
    assertFalse(tests.isEmpty(), "no situation");
    return tests;
  }

  @Test
  void aFieldThatTheSchemaDoesNotNameIsAnError() {
    String json =
        ReportFixturesTest.text(new LintJson(), Situations.lint().get("one"))
            .replace("\"why\"", "\"because\"");
    assertEquals(2, OwnSchemas.errors("lint-report", json).size(), "one missing, one unknown");
  }
}
