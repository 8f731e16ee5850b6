package dev.ordinal.schema;

import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.ScalarNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The packs {@code update}, {@code apply} and {@code ssa}: an object takes the place of another.
 */
final class UpdatePacks {

  private UpdatePacks() {}

  static void judge(
      ApiServer server,
      String pack,
      String id,
      Map<String, String> files,
      MapNode answer,
      Agreement agreement) {
    List<Document> next = TestYaml.read(files.get(id + "/new.yaml"));
    if (next == null || next.size() != 1) {
      agreement.compare("decode", id, answer.has("decode"), true);
      return;
    }
    Admission admission =
        switch (pack) {
          case "update" -> {
            Document old = TestYaml.read(files.get(id + "/old.yaml")).get(0);
            Admission created = server.create(old);
            agreement.compare("oldRefused", id, answer.has("oldRefused"), !created.accepted());
            yield server.update(created.stored().orElseThrow(), next.get(0));
          }
          case "apply" -> server.apply(live(files, id), next.get(0));
          default -> server.serverSideApply(live(files, id), next.get(0));
        };
    verdict(id, admission, answer, agreement);
    admission.update().ifPresent(update -> changes(id, update, admission, answer, agreement));
  }

  private static MapNode live(Map<String, String> files, String id) {
    return (MapNode) JsonTree.parse(files.get(id + "/live.json"));
  }

  private static void verdict(String id, Admission admission, MapNode answer, Agreement agreement) {
    boolean accepted = answer.text("accepted").equals(Optional.of("true"));
    agreement.compare("verdict", id, accepted, admission.accepted());
    boolean undecodable =
        admission.errors().stream().anyMatch(e -> e.type().equals(Decoder.UNDECODABLE));
    agreement.compare("decode", id, answer.has("decode"), undecodable);
    agreement.compare(
        "strict", id, CreatePack.strict(answer.list("strict")), CreatePack.strict(admission));
    agreement.compare(
        "errors", id, CreatePack.errors(answer.list("errors")), CreatePack.errors(admission));
    if (accepted && admission.accepted()) {
      agreement.compare(
          "warnings",
          id,
          JsonTree.texts(answer.list("warnings")),
          new TreeSet<>(admission.warnings()));
    }
  }

  private static void changes(
      String id,
      Admission.Update update,
      Admission admission,
      MapNode answer,
      Agreement agreement) {
    if (answer.list("strict").size() == 0) {
      paths("changedPaths", id, answer, update.changedPaths(), agreement);
      paths("metadataPaths", id, answer, update.metadataPaths(), agreement);
    }
    flag("generationChanged", id, answer, update.generationChanged(), agreement);
    flag("templateChanged", id, answer, update.templateChanged(), agreement);
    if (answer.has("patch") || answer.has("unchanged")) {
      agreement.compare("unchanged", id, answer.has("unchanged"), update.unchanged());
      Node patch = update.patch().<Node>map(p -> p).orElse(ScalarNode.of("<nothing>"));
      agreement.compare("patch", id, "", JsonTree.difference("", answer.map("patch"), patch));
    }
    if (answer.has("result")) {
      Node stored =
          admission.stored().<Node>map(UpdatePacks::shown).orElse(ScalarNode.of("<nothing>"));
      agreement.compare("result", id, "", JsonTree.difference("", answer.map("result"), stored));
    }
    TreeSet<String> conflicts = new TreeSet<>();
    update.conflicts().forEach(c -> conflicts.add(c.field() + " " + c.manager()));
    TreeSet<String> expected = new TreeSet<>();
    for (Node conflict : answer.list("conflicts")) {
      MapNode map = (MapNode) conflict;
      expected.add(map.text("field").orElse("") + " " + map.text("manager").orElse(""));
    }
    agreement.compare("conflicts", id, expected, conflicts);
  }

  private static void paths(
      String part, String id, MapNode answer, List<String> paths, Agreement agreement) {
    List<String> expected =
        answer.list(part).items().stream().map(n -> ((ScalarNode) n).text()).toList();
    agreement.compare(part, id, expected, paths);
  }

  private static void flag(
      String part, String id, MapNode answer, boolean actual, Agreement agreement) {
    if (answer.has(part)) {
      agreement.compare(part, id, answer.text(part).orElse(""), Boolean.toString(actual));
    }
  }

  /** The object without what the packs leave out. */
  private static MapNode shown(MapNode stored) {
    MapNode object = Changes.withoutLastApplied(stored).without("status");
    MapNode metadata = object.map("metadata");
    for (String field :
        List.of(
            "uid",
            "resourceVersion",
            "generation",
            "creationTimestamp",
            "managedFields",
            "selfLink")) {
      metadata = metadata.without(field);
    }
    return object.with("metadata", metadata);
  }
}
