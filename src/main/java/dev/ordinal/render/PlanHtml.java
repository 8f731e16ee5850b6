package dev.ordinal.render;

import dev.ordinal.fact.ObjectRef;
import dev.ordinal.plan.Outcome;
import dev.ordinal.plan.Plan;
import dev.ordinal.plan.PlannedSet;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A plan as a page: the verdict, each set that does something, and what is left out and why. */
final class PlanHtml implements Format<Plan> {

  @Override
  public void write(Plan plan, View view, Writer out) throws IOException {
    HtmlPage page = new HtmlPage(out);
    Sensitive sensitive = Sensitive.in(plan.sources());
    page.begin("Ordinal plan", PlanVerdict.of(plan));
    page.figures(figures(plan));
    PlanVersion version = new PlanVersion(plan.inputs().kubeVersion());
    PlanSetHtml parts = new PlanSetHtml(page.html(), sensitive, version);
    sets(plan, parts);
    objects(plan.objects(), parts, page.html());
    new HtmlViolations(page.html()).all(plan.violations());
    list("Untouched, since no manifest names them", names(plan.untouched()), page.html());
    list("Assumed", plan.assumptions(), page.html());
    page.unreadable(plan.unreadable());
    page.notEvaluated(plan.notEvaluated());
    page.end(plan.inputs());
    out.flush();
  }

  private static Map<String, Integer> figures(Plan plan) {
    PlanSummary summary = PlanSummary.of(plan);
    Map<String, Integer> figures = new LinkedHashMap<>();
    figures.put("Pods created", summary.created());
    figures.put("Pods replaced", summary.replaced());
    figures.put("Pods deleted", summary.deleted());
    figures.put("Pods kept", summary.kept());
    figures.put("claims lost with their data", PlanVerdict.lost(plan));
    figures.put("tasks for a person", summary.tasks());
    return figures;
  }

  private static void sets(Plan plan, PlanSetHtml html) throws IOException {
    List<String> unchanged = new ArrayList<>();
    for (PlannedSet set : plan.sets()) {
      if (set.outcome() == Outcome.UNCHANGED) {
        unchanged.add(set.namespace() + "/" + set.name());
      } else {
        html.write(set);
      }
    }
    html.unchanged(unchanged);
  }

  private static void objects(List<Plan.ChangedObject> objects, PlanSetHtml parts, Markup html)
      throws IOException {
    if (objects.isEmpty()) {
      return;
    }
    html.element("h2", "Beside the sets").line();
    for (Plan.ChangedObject changed : objects) {
      html.element("h3", Printable.line(changed.object() + ": " + changed.verb())).line();
      parts.changes(changed.changes());
      parts.rejections(changed.rejections());
      for (String effect : changed.effects()) {
        html.element("p", Prose.sentence(Printable.line(effect))).line();
      }
    }
  }

  private static List<String> names(List<ObjectRef> objects) {
    return objects.stream().map(ObjectRef::toString).toList();
  }

  private static void list(String title, List<String> sentences, Markup html) throws IOException {
    if (sentences.isEmpty()) {
      return;
    }
    html.element("h2", title).line().start("ul").line();
    for (String sentence : sentences) {
      html.element("li", Prose.sentence(Printable.line(sentence))).line();
    }
    html.end().line();
  }
}
