package dev.ordinal.render;

import dev.ordinal.conclusion.LintReport;
import java.io.IOException;
import java.io.Writer;

/** A lint report as JSON: {@code lint-report.schema.json}. */
final class LintJson implements Format<LintReport> {

  @Override
  public void write(LintReport report, View view, Writer out) throws IOException {
    try (JsonWriter json = new JsonWriter(out)) {
      InputsJson shared = new InputsJson(json);
      ViolationJson violations = new ViolationJson(json);
      json.object(
          () -> {
            json.head("LintReport");
            shared.inputs(report.inputs());
            shared.summary(report.summary());
            json.objects("violations", report.violations(), violations::fields);
            shared.unreadable(report.unreadable());
            shared.notEvaluated(report.notEvaluated());
          });
    }
  }
}
