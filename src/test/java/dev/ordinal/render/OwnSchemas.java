package dev.ordinal.render;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schemas that Ordinal ships, read more strictly than a user must: a field that the schema
 * does not name is an error, so that no field goes out undescribed.
 */
public final class OwnSchemas {

  private static final String BASE = "https://ordinal.dev/v1/";

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(OwnSchemas::strict));

  private OwnSchemas() {}

  /**
   * What a schema says against a text.
   *
   * @param name {@code lint-report}
   * @return in words; empty if it is valid
   */
  public static List<String> errors(String name, String json) {
    return errors(REGISTRY.getSchema(SchemaLocation.of(BASE + name + ".schema.json")), json);
  }

  /**
   * The same, by the schema of a format that others read.
   *
   * @param name of the schema among the resources of the tests, {@code sarif-2.1.0}
   */
  static List<String> foreignErrors(String name, String json) {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    return errors(registry.getSchema(resource(name + ".schema.json")), json);
  }

  private static List<String> errors(Schema schema, String json) {
    return schema
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }

  private static String strict(String id) {
    JsonNode schema = MAPPER.readTree(resource(id.substring(BASE.length()).replaceAll("#.*", "")));
    close(schema);
    return MAPPER.writeValueAsString(schema);
  }

  private static String resource(String name) {
    try (InputStream in = Format.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.get("properties") instanceof ObjectNode
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    schema.forEach(OwnSchemas::close);
  }
}
