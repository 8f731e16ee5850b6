package dev.ordinal.render;

import dev.ordinal.conclusion.Related;
import dev.ordinal.conclusion.ReportedViolation;
import dev.ordinal.conclusion.Suppression;
import dev.ordinal.conclusion.Violation;
import dev.ordinal.fact.ObjectRef;
import dev.ordinal.fact.Place;
import java.io.IOException;

/** The fields of a violation, the same in every result that has some. */
final class ViolationJson {

  private final JsonWriter json;

  ViolationJson(JsonWriter json) {
    this.json = json;
  }

  void fields(ReportedViolation reported) throws IOException {
    Violation violation = reported.violation();
    json.field("rule", violation.rule());
    json.field("severity", reported.severity().word());
    place(violation.place());
    if (!reported.template().isEmpty()) {
      json.field("template", reported.template());
    }
    json.field("message", violation.message());
    json.field("why", reported.card().why());
    json.object("fix", () -> fix(reported));
    json.strings("see", reported.card().see());
    json.objects("related", violation.related(), this::related);
    if (reported.round().isPresent()) {
      json.field("round", reported.round().getAsInt());
    }
    json.field("fingerprint", reported.fingerprint());
    if (reported.suppressed().isPresent()) {
      json.object("suppressed", () -> suppression(reported.suppressed().get()));
    }
  }

  private void fix(ReportedViolation reported) throws IOException {
    json.field("text", reported.fix());
    Violation.Edit edit = reported.violation().edit();
    if (!edit.path().isEmpty()) {
      json.field("path", edit.path());
      json.raw("value", edit.value());
    }
  }

  private void related(Related related) throws IOException {
    place(related.place());
    json.field("message", related.message());
  }

  private void place(Place place) throws IOException {
    json.object("object", () -> object(place.object()));
    json.field("path", place.path());
    json.field("file", place.file());
    json.field("line", place.line());
    json.field("column", place.column());
  }

  /** The fields that name an object. */
  void object(ObjectRef object) throws IOException {
    json.field("apiVersion", object.apiVersion());
    json.field("kind", object.kind());
    json.field("namespace", object.namespace());
    json.field("name", object.name());
  }

  private void suppression(Suppression suppression) throws IOException {
    json.field("reason", suppression.reason());
    json.optional("until", suppression.until());
    json.field("where", suppression.where());
  }
}
