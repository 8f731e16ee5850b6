package dev.ordinal.schema;

import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.MapNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The pack {@code revision}: the ControllerRevisions of StatefulSets. */
final class RevisionPack {

  private RevisionPack() {}

  static void judge(ApiServer server, String id, String file, MapNode answer, Agreement agreement) {
    Document document = TestYaml.read(file).get(0);
    Admission admission = server.create(document);
    agreement.compare("refused", id, answer.has("error"), !admission.accepted());
    if (!admission.accepted()) {
      return;
    }
    Revisions revisions = Revisions.of(server.tables());
    MapNode set = admission.stored().orElseThrow();
    Revision revision = revisions.revision(set, 0);
    agreement.compare("name", id, answer.text("name"), Optional.of(revision.name()));
    agreement.compare("data", id, answer.text("data"), Optional.of(revision.data()));
    agreement.compare("labels", id, labels(answer.map("labels")), revision.labels());
    agreement.compare(
        "collision", id, answer.text("collision"), Optional.of(revisions.revision(set, 1).name()));
    MapNode data = (MapNode) JsonTree.parse(revision.data());
    agreement.compare("stored data", id, revision.data(), Revisions.text(data));
    MapNode other = set.with("spec", set.map("spec").without("template"));
    agreement.compare("restored", id, "", difference(set, Revisions.restored(other, data)));
  }

  private static String difference(MapNode set, MapNode restored) {
    return JsonTree.difference("", set, restored);
  }

  private static Map<String, String> labels(MapNode labels) {
    Map<String, String> texts = new TreeMap<>();
    labels.keys().forEach(key -> texts.put(key, labels.text(key).orElseThrow()));
    return texts;
  }
}
