package dev.ordinal.schema;

import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.ScalarNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pack {@code create}: files as a user would give them. */
final class CreatePack {

  private static final Pattern SET_AGAIN = Pattern.compile("key \"(.*)\" already set in map");

  private CreatePack() {}

  static void judge(ApiServer server, String id, String file, MapNode answer, Agreement agreement) {
    List<Document> documents = TestYaml.read(file);
    if (documents == null) {
      unreadable(id, answer, agreement);
    } else if (answer.has("objects")) {
      agreement.compare("documents", id, answer.list("objects").size(), documents.size());
      for (int i = 0; i < Math.min(documents.size(), answer.list("objects").size()); i++) {
        judge(
            server,
            id + "#" + i,
            documents.get(i),
            (MapNode) answer.list("objects").get(i),
            agreement);
      }
    } else if (documents.isEmpty()) {
      agreement.compare("documents", id, "{accepted: true}", answer.toString());
    } else {
      agreement.compare("documents", id, 1, documents.size());
      judge(server, id, documents.get(0), answer, agreement);
    }
  }

  private static void unreadable(String id, MapNode answer, Agreement agreement) {
    agreement.compare("verdict", id, isAccepted(answer), false);
    agreement.compare("decode", id, answer.has("decode"), true);
  }

  private static void judge(
      ApiServer server, String id, Document document, MapNode answer, Agreement agreement) {
    Admission admission = server.create(document);
    agreement.compare("verdict", id, isAccepted(answer), admission.accepted());
    boolean undecodable = has(admission, Decoder.UNDECODABLE);
    agreement.compare("decode", id, answer.has("decode"), undecodable);
    if (undecodable || answer.has("decode")) {
      return;
    }
    agreement.compare("strict", id, strict(answer.list("strict")), strict(admission));
    agreement.compare("errors", id, errors(answer.list("errors")), errors(admission));
    if (answer.has("defaulted") && admission.accepted()) {
      Node expected = answer.map("defaulted");
      Node actual = admission.stored().<Node>map(n -> n).orElse(ScalarNode.of("<nothing>"));
      agreement.compare("defaulted", id, "", JsonTree.difference("", expected, actual));
      agreement.compare(
          "warnings",
          id,
          JsonTree.texts(answer.list("warnings")),
          new TreeSet<>(admission.warnings()));
    }
  }

  private static boolean isAccepted(MapNode answer) {
    return answer.text("accepted").equals(Optional.of("true"));
  }

  private static boolean has(Admission admission, String type) {
    return admission.errors().stream().anyMatch(error -> error.type().equals(type));
  }

  static Set<String> strict(ListNode strict) {
    Set<String> fields = new TreeSet<>();
    for (String text : JsonTree.texts(strict)) {
      Matcher again = SET_AGAIN.matcher(text);
      if (!text.startsWith("yaml:")) {
        fields.add(text);
      }
      while (again.find()) {
        fields.add("again " + again.group(1));
      }
    }
    return fields;
  }

  static Set<String> strict(Admission admission) {
    Set<String> fields = new TreeSet<>();
    for (ApiError error : admission.errors()) {
      if (error.type().equals(Decoder.UNKNOWN_FIELD)) {
        fields.add("unknown field \"" + error.path() + "\"");
      } else if (error.type().equals(Decoder.DUPLICATE_FIELD)) {
        fields.add("again " + error.path().substring(error.path().lastIndexOf('.') + 1));
      }
    }
    return fields;
  }

  /** Fields and types of what validation finds. */
  static Set<String> errors(ListNode errors) {
    Set<String> fields = new TreeSet<>();
    for (Node item : errors) {
      MapNode error = (MapNode) item;
      fields.add(error.text("field").orElse("") + ": " + error.text("type").orElse(""));
    }
    return fields;
  }

  /** Fields and types of what validation finds. */
  static Set<String> errors(Admission admission) {
    Set<String> fields = new TreeSet<>();
    for (ApiError error : admission.errors()) {
      if (!error.type().equals(Decoder.UNKNOWN_FIELD)
          && !error.type().equals(Decoder.DUPLICATE_FIELD)) {
        fields.add(error.path() + ": " + error.type());
      }
    }
    return fields;
  }
}
