package dev.ordinal.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ordinal.FixtureFolders;
import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.Documents;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.Position;
import dev.ordinal.manifest.ScalarNode;
import dev.ordinal.manifest.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What becomes of an object in each situation of {@code fixtures/updates}: {@code old.yaml} is
 * replaced by {@code new.yaml}, or {@code new.yaml} is applied to {@code live.yaml} after {@code
 * last-applied.yaml}, on the server if that is not there. {@code -Dfixtures=update} rewrites what
 * is expected; read the difference.
 */
class UpdateFixturesTest {

  private static final Path FIXTURES = Path.of("fixtures/updates");
  private static final List<String> VERSIONS = List.of("1.32", "1.35", "1.37");

  @TestFactory
  List<DynamicTest> everySituation() throws IOException {
    return FixtureFolders.each(FIXTURES, UpdateFixturesTest::judge);
  }

  private static void judge(Path folder) throws IOException {
    Map<String, String> verdicts = new LinkedHashMap<>();
    for (String version : VERSIONS) {
      verdicts.merge(
          text(admission(folder, version)), version, (before, more) -> before + ", " + more);
    }
    StringBuilder text = new StringBuilder();
    verdicts.forEach((verdict, versions) -> text.append(versions).append('\n').append(verdict));
    Path expected = folder.resolve("expected.txt");
    if ("update".equals(System.getProperty("fixtures"))) {
      Files.writeString(expected, text);
    }
    assertEquals(Files.exists(expected) ? Files.readString(expected) : "", text.toString());
  }

  private static Admission admission(Path folder, String versionText) throws IOException {
    KubeVersion version = KubeVersion.parse(versionText).orElseThrow();
    ApiServer server = ApiServer.of(version, FeatureGates.of(version), "default");
    Document next = document(folder, "new.yaml").orElseThrow();
    Optional<Document> old = document(folder, "old.yaml");
    if (old.isPresent()) {
      return server.update(server.live(old.get().map()), next);
    }
    MapNode live = document(folder, "live.yaml").orElseThrow().map();
    Optional<Document> lastApplied = document(folder, "last-applied.yaml");
    return lastApplied.isEmpty()
        ? server.serverSideApply(live, next)
        : server.apply(annotated(live, lastApplied.get().map()), next);
  }

  private static Optional<Document> document(Path folder, String file) throws IOException {
    Path path = folder.resolve(file);
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    Source source = new Source(path.getFileName().toString(), "");
    return Optional.of(Documents.parse(Files.readString(path), source, true).documents().get(0));
  }

  private static MapNode annotated(MapNode live, MapNode manifest) {
    Node kept = NodeEdit.with(manifest, List.of("metadata", "annotations"), MapNode.EMPTY);
    return NodeEdit.with(
        live,
        List.of("metadata", "annotations", Changes.LAST_APPLIED),
        ScalarNode.of(JsonTree.text(kept)));
  }

  private static String text(Admission admission) {
    StringBuilder text = new StringBuilder();
    line(text, admission.accepted() ? "accepted" : "refused");
    for (ApiError error : admission.errors()) {
      line(text, "error " + error.path() + place(error.position()));
      line(text, "  " + error.type() + ": " + error.message());
    }
    admission.update().ifPresent(update -> changes(update, text));
    return text.toString();
  }

  private static void changes(Admission.Update update, StringBuilder text) {
    for (Refusal refusal : update.refusals()) {
      Difference change = refusal.change();
      line(text, "immutable " + change.path() + place(change.position()));
    }
    for (Conflict conflict : update.conflicts()) {
      line(text, "conflict " + conflict.field() + " with " + conflict.manager());
    }
    Stream.concat(update.changes().stream(), update.metadataChanges().stream())
        .forEach(c -> line(text, "change " + c.path() + ": " + shown(c)));
    line(text, "generation " + (update.generationChanged() ? "grows" : "stays"));
    update.patch().ifPresent(patch -> line(text, "patch " + JsonTree.text(patch)));
    if (update.unchanged()) {
      line(text, "kubectl sends nothing");
    }
  }

  private static String shown(Difference change) {
    String before = change.before().map(JsonTree::text).orElse("-");
    return before + " becomes " + change.after().map(JsonTree::text).orElse("-");
  }

  private static String place(Position position) {
    return position.line() == 0 ? "" : " at " + position.line() + ":" + position.column();
  }

  private static void line(StringBuilder text, String line) {
    text.append("  ").append(line).append('\n');
  }
}
