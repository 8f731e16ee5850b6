package dev.ordinal.render;

import dev.ordinal.plan.Plan;
import java.io.IOException;
import java.io.Writer;

/** The counts that GitLab's merge request widget shows ({@code artifacts:reports:terraform}). */
final class GitLabPlan implements Format<Plan> {

  @Override
  public void write(Plan plan, View view, Writer out) throws IOException {
    PlanSummary summary = PlanSummary.of(plan);
    try (JsonWriter json = new JsonWriter(out)) {
      json.object(
          () -> {
            json.field("create", summary.created());
            json.field("update", summary.updated() + summary.replaced());
            json.field("delete", summary.deleted());
          });
    }
  }
}
