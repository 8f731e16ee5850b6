package dev.ordinal.cli;

import dev.ordinal.conclusion.ReportedViolation;
import dev.ordinal.fact.ObjectRef;
import dev.ordinal.manifest.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From which files of a chart objects were rendered, as Helm says in a comment before each. */
final class Templates {

  private static final String HOOK = "helm.sh/hook";

  private final Map<ObjectRef, String> files = new HashMap<>();

  /** Remembers the file of an object; nothing if it is empty. */
  void add(ObjectRef object, String file) {
    if (!file.isEmpty()) {
      files.put(object, file);
    }
  }

  /** The violations with the files of their objects. */
  List<ReportedViolation> named(List<ReportedViolation> violations) {
    if (files.isEmpty()) {
      return violations;
    }
    List<ReportedViolation> named = new ArrayList<>(violations.size());
    for (ReportedViolation one : violations) {
      String file = files.get(one.violation().place().object());
      named.add(file == null ? one : one.renderedFrom(file));
    }
    return named;
  }

  /**
   * What an object of a chart is that applying its manifests does not bring about: Helm runs hooks
   * beside them, and leaves definitions of resources alone once they are there.
   *
   * @return in the words of what was counted only; empty for all other objects
   */
  static String besideThePlan(Document document) {
    String kind = document.map().text("kind").orElse("");
    if (document.map().map("metadata").map("annotations").has(HOOK)) {
      return "Helm hook " + kind;
    }
    return kind.equals("CustomResourceDefinition") ? kind : "";
  }
}
