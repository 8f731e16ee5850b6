package dev.ordinal.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.ScalarNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * No change is no change: a manifest that is sent again, in whatever spelling, changes nothing. The
 * manifests are those of the packs; {@code -Dseed=N} takes other spellings.
 */
class SameAgainTest {

  private static final long SEED = Long.getLong("seed", 20261124L);
  private static final int SPELLINGS = 4;

  private final KubeVersion version = KubeVersion.parse("1.37").orElseThrow();
  private final ApiServer server = ApiServer.of(version, FeatureGates.of(version), "default");
  private final Respelling respelling = new Respelling(server.tables(), SEED);

  @Test
  void changesNothing() throws IOException {
    List<String> changed = new ArrayList<>();
    int sent = 0;
    for (Map.Entry<String, String> file : ConformancePacks.open().cases("apply").entrySet()) {
      if (file.getKey().endsWith("new.yaml")) {
        Document document = TestYaml.read(file.getValue()).get(0);
        MapNode stored = server.create(document).stored().orElseThrow();
        for (int i = 0; i < SPELLINGS; i++) {
          MapNode manifest = i % 2 == 0 ? document.map() : stored;
          sent += sendAgain(file.getKey(), document, manifest, stored, changed);
        }
      }
    }
    assertTrue(sent > 1000, "only " + sent + " sent");
    assertEquals(List.of(), changed, "seed " + SEED);
  }

  /** Sends one spelling in all ways; how often it was sent. */
  private int sendAgain(
      String id, Document document, MapNode manifest, MapNode stored, List<String> changed) {
    KindTable kind =
        server
            .tables()
            .kind(manifest.text("apiVersion").orElseThrow(), manifest.text("kind").orElseThrow())
            .orElseThrow();
    Document again = with(document, respelling.of(manifest, kind));
    note(id + " sent", server.update(stored, again), changed);
    note(id + " applied", server.apply(applied(stored, document), again), changed);
    note(id + " taken over", server.apply(stored, again), changed);
    // To server-side apply, a list key that is null is another element: nulls are left out.
    Document owned = with(document, (MapNode) NodeEdit.withoutNulls(again.root()));
    note(id + " applied on the server", server.serverSideApply(stored, owned), changed);
    return 4;
  }

  private static Document with(Document document, MapNode root) {
    return new Document(document.source(), 0, root, List.of(), "");
  }

  /** The stored object as the first apply has left it. */
  private static MapNode applied(MapNode stored, Document document) {
    Node manifest =
        NodeEdit.with(document.map(), List.of("metadata", "annotations"), MapNode.EMPTY);
    return NodeEdit.with(
        stored,
        List.of("metadata", "annotations", Changes.LAST_APPLIED),
        ScalarNode.of(JsonTree.text(manifest)));
  }

  private static void note(String what, Admission admission, List<String> changed) {
    if (admission.update().isEmpty()) {
      // A manifest with a name twice in a list, which only server-side apply refuses.
      boolean twice = admission.errors().get(0).message().startsWith("duplicate entries");
      assertTrue(twice, what + ": " + admission.errors());
      return;
    }
    Admission.Update update = admission.update().orElseThrow();
    List<String> paths = new ArrayList<>(update.changedPaths());
    paths.addAll(update.metadataPaths());
    if (!paths.isEmpty() || update.generationChanged() || update.templateChanged()) {
      changed.add(what + ": " + paths + update.patch());
    }
  }
}
