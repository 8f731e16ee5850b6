package dev.ordinal.render;

import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.Position;
import dev.ordinal.render.Resolution.Resolved;
import dev.ordinal.schema.Admission;
import dev.ordinal.schema.Difference;
import dev.ordinal.schema.Revision;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A resolution as JSON: {@code resolution.schema.json}. */
final class ResolutionJson implements Format<Resolution> {

  @Override
  public void write(Resolution resolution, View view, Writer out) throws IOException {
    try (JsonWriter json = new JsonWriter(out)) {
      InputsJson shared = new InputsJson(json);
      json.object(
          () -> {
            json.head("Resolution");
            shared.inputs(resolution.inputs());
            json.objects("objects", resolution.objects(), each -> object(each, json));
            shared.unreadable(resolution.unreadable());
          });
    }
  }

  private static void object(Resolved resolved, JsonWriter json) throws IOException {
    Admission admission = resolved.admission();
    Sensitive sensitive = resolved.sensitive();
    Position position = admission.document().root().position();
    json.field("file", admission.document().source().file());
    json.field("line", position.line());
    json.object("object", () -> new ViolationJson(json).object(resolved.object()));
    json.field("accepted", admission.accepted());
    json.objects(
        "errors",
        admission.errors(),
        error -> {
          json.field("path", error.path());
          json.field("type", error.type());
          json.field("message", sensitive.hide(error.message()));
        });
    json.strings("warnings", admission.warnings());
    if (resolved.stored().isPresent()) {
      json.field("stored", sensitive.hide(resolved.stored().get()));
    }
    if (resolved.revision().isPresent()) {
      json.object("revision", () -> revision(resolved, sensitive, json));
    }
    if (admission.update().isPresent()) {
      update(admission, sensitive, json);
    }
  }

  private static void revision(Resolved resolved, Sensitive sensitive, JsonWriter json)
      throws IOException {
    Revision revision = resolved.revision().orElseThrow();
    json.field("name", revision.name());
    json.optional("collision", resolved.collision());
    json.field("data", sensitive.hide(revision.data()));
    json.object(
        "labels",
        () -> {
          for (Map.Entry<String, String> label : revision.labels().entrySet()) {
            json.field(label.getKey(), label.getValue());
          }
        });
  }

  private static void update(Admission admission, Sensitive sensitive, JsonWriter json)
      throws IOException {
    Admission.Update update = admission.update().orElseThrow();
    json.objects(
        "changes",
        changes(update),
        change -> {
          json.field("path", change.path());
          value("before", change.before(), sensitive, json);
          value("after", change.after(), sensitive, json);
        });
    json.field("unchanged", update.unchanged());
    json.field("generationChanged", update.generationChanged());
    json.field("templateChanged", update.templateChanged());
    json.objects(
        "conflicts",
        update.conflicts(),
        conflict -> {
          json.field("field", conflict.field());
          json.field("manager", conflict.manager());
        });
  }

  private static void value(String name, Optional<Node> value, Sensitive sensitive, JsonWriter json)
      throws IOException {
    if (value.isPresent()) {
      json.field(name, sensitive.hide(value.get()));
    }
  }

  /** What differs in spec and metadata, by path. */
  static List<Difference> changes(Admission.Update update) {
    List<Difference> changes = new ArrayList<>(update.changes());
    changes.addAll(update.metadataChanges());
    changes.sort(Comparator.comparing(Difference::path));
    return changes;
  }
}
