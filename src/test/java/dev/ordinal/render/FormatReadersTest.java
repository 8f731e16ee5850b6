package dev.ordinal.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.ordinal.conclusion.LintReport;
import dev.ordinal.plan.Plan;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every situation in every format of others is understood by a reader of that format. */
class FormatReadersTest {

  private static final Pattern COMMAND =
      Pattern.compile("::(error|warning|notice) ((?:[a-zA-Z]+=[^:,\n]*,?)+)::(.+)");

  private static final Pattern FETCHES =
      Pattern.compile("(src|href|action|data)=\"(?!#)|url\\(|@import|<script|<iframe|<object");

  @TestFactory
  List<DynamicTest> sarifKeepsToTheStandard() {
    return findings(
        found -> {
          String log = Rendered.text(new SarifLog(), found);
          assertEquals(List.of(), OwnSchemas.foreignErrors("sarif-2.1.0", log));
          JsonNode run = JsonMapper.shared().readTree(log).get("runs").get(0);
          assertTrue(run.get("results").isArray(), "GitHub refuses a run without results");
          assertFalse(run.get("tool").get("driver").get("rules").isEmpty(), "rules");
        });
  }

  @TestFactory
  List<DynamicTest> junitKeepsToItsSchema() {
    return findings(
        found -> {
          String xml = Rendered.text(new JUnitXml(), found);
          SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
              .newSchema(FormatReadersTest.class.getResource("junit.xsd"))
              .newValidator()
              .validate(new StreamSource(new StringReader(xml)));
          int cases = xml.split("<testcase ", -1).length - 1;
          assertTrue(xml.contains("tests=\"" + cases + "\""), "the sum of all cases");
        });
  }

  @TestFactory
  List<DynamicTest> gitLabTakesTheCodeQualityReport() {
    return findings(
        found -> {
          String json = Rendered.text(new GitLabCodeQuality(), found);
          assertEquals(List.of(), OwnSchemas.foreignErrors("gitlab-code-quality", json));
          Set<String> fingerprints = new HashSet<>();
          for (JsonNode issue : JsonMapper.shared().readTree(json)) {
            String fingerprint = issue.get("fingerprint").asString();
            assertTrue(fingerprints.add(fingerprint), "twice: " + fingerprint);
          }
        });
  }

  @TestFactory
  List<DynamicTest> gitHubReadsNothingButOurCommands() {
    return findings(
        found -> {
          int commands = 0;
          for (String line : Rendered.text(new GitHubCommands(), found).split("\n", -1)) {
            if (line.strip().startsWith("::") || line.contains("##[")) {
              Matcher command = COMMAND.matcher(line);
              assertTrue(command.matches(), line);
              assertFalse(command.group(2).matches(".*%(?!25|0A|0D|3A|2C).*"), line);
              commands++;
            }
          }
          long expected =
              found.troubles().size()
                  + found.violations().stream().filter(violation -> violation.counts()).count();
          assertTrue(commands <= expected && commands >= Math.min(expected, 10), "" + commands);
        });
  }

  @TestFactory
  List<DynamicTest> markdownFitsIntoACommentAndHidesNothing() {
    return each(
        report -> {
          String text = Rendered.text(new LintMarkdown(), report);
          assertTrue(text.getBytes(StandardCharsets.UTF_8).length <= 60_000, "too long");
          assertTrue(text.startsWith("### Ordinal: "), "the verdict comes first");
          String prose = text.replaceAll("(?s)(`+)[^`].*?[^`]\\1(?!`)", "");
          assertFalse(prose.matches("(?s).*[@#]\\w.*"), "a mention of a person or an issue");
          assertEquals(
              text.split("<details>", -1).length, text.split("</details>", -1).length, "folds");
          report
              .violations()
              .forEach(
                  violation ->
                      assertTrue(text.contains(violation.card().id()), violation.card().id()));
        });
  }

  @TestFactory
  List<DynamicTest> pagesAreWellFormedAndFetchNothing() {
    List<DynamicTest> tests =
        new ArrayList<>(each(report -> page(Rendered.text(new LintHtml(), report))));
    Situations.compliance()
        .forEach(
            (name, report) ->
                tests.add(
                    dynamicTest(
                        "report " + name, () -> page(Rendered.text(new ReportHtml(), report)))));
    PlanSituations.plans()
        .forEach(
            (name, plan) ->
                tests.add(
                    dynamicTest("plan " + name, () -> page(Rendered.text(new PlanHtml(), plan)))));
    return tests;
  }

  private static void page(String html) throws IOException, SAXException {
    assertTrue(html.contains("content=\"default-src 'none';"), "the page forbids itself to fetch");
    Matcher fetch = FETCHES.matcher(html);
    assertFalse(fetch.find(), () -> html.substring(fetch.start()).split("\n", 2)[0]);
    try {
      DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      parser.parse(new InputSource(new StringReader(html)));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  @TestFactory
  List<DynamicTest> whatPeopleReadHasNoControlCharacters() {
    List<DynamicTest> tests = new ArrayList<>();
    PlanSituations.plans()
        .forEach(
            (name, plan) -> {
              for (Format<Plan> format : List.of(new PlanText(), new PlanMarkdown())) {
                String text = Rendered.text(format, plan, View.PLAIN.withDetail(true));
                tests.add(dynamicTest(name, () -> assertEquals("", controls(text))));
              }
            });
    return tests;
  }

  private static String controls(String text) {
    return text.replaceAll("[^\\p{C}]|\n", "");
  }

  @TestFactory
  List<DynamicTest> colourIsNeverTheOnlySignal() {
    return each(
        report -> {
          String plain = Rendered.text(new LintText(), report);
          String colour = Rendered.text(new LintText(), report, View.PLAIN.withColour(true));
          assertFalse(plain.contains("\u001b"), "a control character");
          assertEquals(plain, colour.replaceAll("\u001b\\[[0-9;]*m", ""));
        });
  }

  /** What a reader of a format checks; may throw what it likes. */
  @FunctionalInterface
  private interface Reader<T> {
    void read(T result) throws Exception;
  }

  /** Those of lint and of plan. */
  private static List<DynamicTest> findings(Reader<Findings> reader) {
    List<DynamicTest> tests = new ArrayList<>(each(report -> reader.read(Findings.of(report))));
    PlanSituations.plans()
        .forEach(
            (name, plan) ->
                tests.add(dynamicTest("plan " + name, () -> reader.read(Findings.of(plan)))));
    assertTrue(tests.size() > 12, "all situations");
    return tests;
  }

  private static List<DynamicTest> each(Reader<LintReport> reader) {
    List<DynamicTest> tests = new ArrayList<>();
    Situations.lint()
        .forEach((name, report) -> tests.add(dynamicTest(name, () -> reader.read(report))));
    tests.add(dynamicTest("flood", () -> reader.read(Situations.flood())));
    assertTrue(tests.size() > 5, "all situations");
    return tests;
  }
}
