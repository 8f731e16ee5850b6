package dev.ordinal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ordinal.conclusion.RuleCard;
import dev.ordinal.conclusion.RuleParameter;
import dev.ordinal.rule.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema of the configuration says what the program says. {@code -Dfixtures=update} writes the
 * rules and their parameters into it.
 */
class ConfigurationSchemaTest {

  private static final Path FILE =
      Path.of("src/main/resources/dev/ordinal/cli/ordinal.schema.json");
  private static final JsonMapper MAPPER = JsonMapper.shared();

  @Test
  void theSchemaKnowsTheRulesAndTheirParameters() throws IOException {
    String text = Files.readString(FILE);
    ObjectNode schema = (ObjectNode) MAPPER.readTree(text);
    ObjectNode rules = ((ObjectNode) schema.at("/properties/rules")).putObject("properties");
    ((ObjectNode) schema.at("/$defs/rule")).putArray("enum");
    for (RuleCard card : Catalogue.all().cards()) {
      ((ObjectNode) schema.at("/$defs/rule")).withArray("enum").add(card.id());
      rules.set(card.id(), setting(card));
    }
    String generated = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
    if ("update".equals(System.getProperty("fixtures"))) {
      Files.writeString(FILE, generated);
    }
    assertEquals(generated, Files.readString(FILE));
  }

  private static ObjectNode setting(RuleCard card) {
    ObjectNode setting = MAPPER.createObjectNode();
    if (card.parameter().isEmpty()) {
      return setting.put("$ref", "#/$defs/setting");
    }
    RuleParameter parameter = card.parameter().get();
    setting.put("type", "object").put("additionalProperties", false);
    ObjectNode keys = setting.putObject("properties");
    keys.putObject("off").put("type", "boolean");
    keys.putObject("severity").put("$ref", "#/$defs/severity");
    ObjectNode parameters = keys.putObject("parameters");
    parameters.put("type", "object").put("additionalProperties", false);
    parameters
        .putObject("properties")
        .putObject(parameter.name())
        .put("description", parameter.meaning())
        .put("type", "integer")
        .put("minimum", parameter.least())
        .put("maximum", parameter.most())
        .put("default", parameter.value());
    return setting;
  }

  /** A {@code good-} configuration is valid, a {@code bad-} one is not. */
  @TestFactory
  List<DynamicTest> theSchemaAgreesWithTheProgram() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(FILE));
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : ConfigurationFixturesTest.files()) {
      String name = file.getFileName().toString();
      // What is empty has no document that could be valid.
      boolean empty = Files.readAllLines(file).stream().allMatch(line -> line.startsWith("#"));
      if (!name.startsWith("odd-") && !empty) {
        tests.add(
            dynamicTest(
                name,
                () ->
                    assertEquals(
                        name.startsWith("good-"),
                        schema.validate(Files.readString(file), InputFormat.YAML).isEmpty())));
      }
    }
    return tests;
  }
}
