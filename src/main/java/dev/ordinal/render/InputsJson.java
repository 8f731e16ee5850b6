package dev.ordinal.render;

import dev.ordinal.conclusion.Inputs;
import dev.ordinal.conclusion.NotEvaluated;
import dev.ordinal.conclusion.Severity;
import dev.ordinal.conclusion.Summary;
import dev.ordinal.manifest.Unreadable;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What every result says about its inputs, and about what it could not judge. */
final class InputsJson {

  private final JsonWriter json;

  InputsJson(JsonWriter json) {
    this.json = json;
  }

  void inputs(Inputs inputs) throws IOException {
    json.object("inputs", () -> fields(inputs));
  }

  private void fields(Inputs inputs) throws IOException {
    json.object(
        "tool",
        () -> {
          json.field("name", "ordinal");
          json.field("version", inputs.version());
          json.optional("rulesDigest", inputs.rulesDigest());
        });
    json.field("kubeVersion", inputs.kubeVersion());
    json.field("kubeVersionFrom", inputs.kubeVersionFrom());
    json.object(
        "featureGates",
        () -> {
          for (Map.Entry<String, Boolean> gate : inputs.featureGates().entrySet()) {
            json.field(gate.getKey(), gate.getValue());
          }
        });
    json.optional("now", inputs.now());
    for (Map.Entry<String, String> digest : inputs.digests().entrySet()) {
      json.field(digest.getKey() + "Digest", digest.getValue());
    }
    if (inputs.snapshot().isPresent()) {
      snapshot(inputs.snapshot().get());
    }
    json.object("read", () -> read(inputs.read()));
  }

  private void snapshot(Inputs.Snapshot snapshot) throws IOException {
    json.optional("cluster", snapshot.cluster());
    json.optional("takenAt", snapshot.takenAt());
    json.optional("takenUntil", snapshot.takenUntil());
    json.strings("namespaces", snapshot.namespaces());
    json.strings("kindsMissing", snapshot.kindsMissing());
    json.strings("kindsForbidden", List.copyOf(snapshot.kindsForbidden().keySet()));
    json.object(
        "forbiddenIn",
        () -> {
          for (Map.Entry<String, List<String>> kind : snapshot.kindsForbidden().entrySet()) {
            if (!kind.getValue().isEmpty()) {
              json.strings(kind.getKey(), kind.getValue());
            }
          }
        });
    json.objects(
        "observed",
        snapshot.observed(),
        object -> {
          json.field("ref", object.ref());
          json.field("uid", object.uid());
          json.field("resourceVersion", object.resourceVersion());
        });
  }

  private void read(Inputs.Read read) throws IOException {
    json.field("files", read.files());
    json.field("documents", read.documents());
    json.field("sets", read.sets());
    json.field("rules", read.rules());
    json.counts("notJudged", read.notJudged());
    json.objects(
        "skipped",
        read.skipped(),
        skipped -> {
          json.field("what", skipped.what());
          json.field("count", skipped.count());
          json.field("command", skipped.command());
        });
  }

  void summary(Summary summary) throws IOException {
    json.object(
        "summary",
        () -> {
          json.field("violations", summary.violations());
          for (Severity severity : Severity.values()) {
            json.field(severity.word(), summary.bySeverity().get(severity));
          }
          json.field("suppressed", summary.suppressed());
          json.field("unreadable", summary.unreadable());
          json.field("notEvaluated", summary.notEvaluated());
        });
  }

  void unreadable(List<Unreadable> unreadable) throws IOException {
    json.objects(
        "unreadable",
        unreadable,
        each -> {
          json.field("file", each.file());
          json.field("line", each.position().line());
          json.field("column", each.position().column());
          json.field("message", each.message());
        });
  }

  void notEvaluated(List<NotEvaluated> notEvaluated) throws IOException {
    json.objects(
        "notEvaluated",
        notEvaluated,
        each -> {
          json.field("rule", each.rule());
          if (each.object().isPresent()) {
            json.object("object", () -> new ViolationJson(json).object(each.object().get()));
          }
          json.strings("missing", each.missing());
          json.field("message", each.message());
        });
  }
}
