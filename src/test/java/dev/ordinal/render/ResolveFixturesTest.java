package dev.ordinal.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.ordinal.FixtureFolders;
import dev.ordinal.fact.ObjectRef;
import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.ManifestReader;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.ReadOptions;
import dev.ordinal.render.Resolution.Resolved;
import dev.ordinal.schema.Admission;
import dev.ordinal.schema.ApiServer;
import dev.ordinal.schema.FeatureGates;
import dev.ordinal.schema.KubeVersion;
import dev.ordinal.schema.Revision;
import dev.ordinal.schema.Revisions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code resolve} prints of {@code new.yaml} in each folder of {@code fixtures/resolve}, in
 * place of {@code old.yaml} where there is one; {@code -Dfixtures=update} writes it anew.
 */
class ResolveFixturesTest {

  private static final Path FIXTURES = Path.of("fixtures/resolve");
  private static final KubeVersion VERSION = KubeVersion.parse("1.34.9").orElseThrow();
  private static final ApiServer SERVER =
      ApiServer.of(VERSION, FeatureGates.of(VERSION), "default");

  @TestFactory
  List<DynamicTest> everySituationInEveryFormat() throws IOException {
    return FixtureFolders.each(FIXTURES, ResolveFixturesTest::check);
  }

  private static void check(Path folder) throws IOException {
    Resolution resolution = resolution(folder);
    String json = Rendered.text(new ResolutionJson(), resolution);
    assertEquals(List.of(), OwnSchemas.errors("resolution", json));
    compare(folder.resolve("expected.json"), json);
    compare(folder.resolve("expected.txt"), Rendered.text(new ResolutionText(), resolution));
    String yaml = Rendered.text(new ResolutionYaml(), resolution);
    compare(folder.resolve("expected.yaml"), yaml);
    assertEquals(stored(json), loaded(yaml));
    compare(
        folder.resolve("expected-explained.yaml"),
        Rendered.text(new ResolutionYaml(), resolution, View.PLAIN.withDetail(true)));
  }

  /** The objects as JSON has them. */
  private static List<JsonNode> stored(String json) {
    List<JsonNode> stored = new ArrayList<>();
    for (JsonNode object : JsonMapper.shared().readTree(json).get("objects")) {
      if (object.has("stored")) {
        stored.add(object.get("stored"));
      }
    }
    return stored;
  }

  /** The objects as another reader takes them from the YAML. */
  private static List<JsonNode> loaded(String yaml) {
    List<JsonNode> loaded = new ArrayList<>();
    JsonMapper mapper = JsonMapper.shared();
    for (Object object : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(yaml)) {
      if (object != null) {
        loaded.add(mapper.readTree(mapper.writeValueAsString(object)));
      }
    }
    return loaded;
  }

  private static void compare(Path file, String text) throws IOException {
    assertFalse(text.contains("hunter2"), "a secret is shown");
    if ("update".equals(System.getProperty("fixtures"))) {
      Files.writeString(file, text);
    }
    assertEquals(Files.exists(file) ? Files.readString(file) : "", text);
  }

  private static Resolution resolution(Path folder) {
    List<Document> old = read(folder.resolve("old.yaml"));
    List<Resolved> objects = new ArrayList<>();
    for (Document document : read(folder.resolve("new.yaml"))) {
      objects.add(
          resolved(
              old.isEmpty()
                  ? SERVER.create(document)
                  : SERVER.update(SERVER.live(old.get(objects.size()).map()), document)));
    }
    return new Resolution(Situations.inputs(), objects, List.of());
  }

  private static List<Document> read(Path file) {
    List<Document> documents = new ArrayList<>();
    if (Files.exists(file)) {
      ManifestReader.read(List.of(file.toString()), ReadOptions.standard(), documents::add);
    }
    return documents;
  }

  private static Resolved resolved(Admission admission) {
    MapNode metadata = admission.document().map().map("metadata");
    ObjectRef object =
        new ObjectRef(
            admission.apiVersion(),
            admission.kind(),
            metadata.text("namespace").orElse("default"),
            metadata.text("name").orElse(""));
    Optional<MapNode> set =
        admission.stored().filter(o -> admission.accepted() && object.kind().equals("StatefulSet"));
    Revisions revisions = Revisions.of(SERVER.tables());
    Optional<Revision> first = set.map(stored -> revisions.revision(stored, 0));
    Optional<String> second = set.map(stored -> revisions.revision(stored, 1).name());
    return new Resolved(admission, object, first, second);
  }
}
