package dev.ordinal.render;

import dev.ordinal.conclusion.ComplianceReport;
import java.io.IOException;
import java.io.Writer;

/** A compliance report as JSON: {@code report.schema.json}. */
final class ReportJson implements Format<ComplianceReport> {

  @Override
  public void write(ComplianceReport report, View view, Writer out) throws IOException {
    try (JsonWriter json = new JsonWriter(out)) {
      InputsJson shared = new InputsJson(json);
      ViolationJson violations = new ViolationJson(json);
      json.object(
          () -> {
            json.head("Report");
            shared.inputs(report.inputs());
            shared.summary(report.summary());
            json.objects("guarantees", report.guarantees(), each -> guarantee(each, json));
            json.objects("violations", report.violations(), violations::fields);
            shared.unreadable(report.unreadable());
            shared.notEvaluated(report.notEvaluated());
          });
    }
  }

  private static void guarantee(ComplianceReport.Judged guarantee, JsonWriter json)
      throws IOException {
    json.field("id", guarantee.id());
    json.field("title", guarantee.title());
    json.objects(
        "sets",
        guarantee.sets(),
        set -> {
          json.field("namespace", set.namespace());
          json.field("name", set.name());
          json.field("verdict", set.verdict().word());
          json.objects("violations", set.violations(), new ViolationJson(json)::fields);
          json.strings("missing", set.missing());
        });
  }
}
