package dev.ordinal.render;

import dev.ordinal.conclusion.Change;
import dev.ordinal.conclusion.Rejection;
import dev.ordinal.conclusion.Risk;
import dev.ordinal.conclusion.Task;
import dev.ordinal.conclusion.Wait;
import dev.ordinal.conclusion.WorldAction;
import dev.ordinal.plan.Decisive;
import dev.ordinal.plan.PlannedSet;
import dev.ordinal.plan.Round;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The parts of a plan's page that speak of one set. */
final class PlanSetHtml {

  private final Markup html;
  private final Sensitive sensitive;
  private final PlanVersion version;

  PlanSetHtml(Markup html, Sensitive sensitive, PlanVersion version) {
    this.html = html;
    this.sensitive = sensitive;
    this.version = version;
  }

  void write(PlannedSet set) throws IOException {
    String name = set.namespace() + "/" + set.name();
    html.start("h2").with("id", name).text(name).end().line();
    html.start("p").element("strong", PlanVerdict.of(set));
    html.text(" · StatefulSet, " + Printable.line(set.description())).end().line();
    changes(set.changes());
    rejections(set.rejections());
    for (Decisive decisive : set.decisive()) {
      List<String> why = List.of(PlanVersion.meaning(decisive, set), decisive.row().source());
      paragraph("version", "The version decides: " + version.head(decisive), why);
    }
    rounds(set);
    for (Wait wait : set.waits()) {
      paragraph(
          "waits",
          "Waits for " + wait.kind() + " " + wait.name() + " (" + wait.waitsFor() + ")",
          wait.because());
    }
    for (PlannedSet.Branch branch : set.branches()) {
      String when = "If " + branch.when() + " (round " + branch.at() + ")";
      paragraph("branch", when, List.of(branch.outcome()));
    }
    for (Risk risk : set.risks()) {
      paragraph("risk", "Risk " + risk.level() + ": " + risk.message(), risk.evidence());
    }
    claims(set.identities());
    for (Task task : set.tasks()) {
      task(task);
    }
  }

  /** Those that nothing happens to, in a fold. */
  void unchanged(List<String> names) throws IOException {
    if (!names.isEmpty()) {
      html.start("details");
      html.element("summary", Prose.count(names.size(), "set") + " unchanged");
      html.element("p", Printable.visible(String.join(", ", names))).end().line();
    }
  }

  void changes(List<Change> changes) throws IOException {
    if (changes.isEmpty()) {
      return;
    }
    head("Change", "before", "after", "effect");
    for (Change change : changes) {
      html.start("tr").start("th").element("code", change.path()).end();
      html.start("td").element("code", PlanChanges.value(change.before(), sensitive)).end();
      html.start("td").element("code", PlanChanges.value(change.after(), sensitive)).end();
      html.element("td", PlanChanges.mark(change) + " " + change.message()).end().line();
    }
    html.end().end().line();
  }

  void rejections(List<Rejection> rejections) throws IOException {
    for (Rejection rejection : rejections) {
      html.start("p").element("strong", "violated", "✗ refused ");
      html.element("code", rejection.path());
      String message = rejection.type() + ": " + sensitive.hide(rejection.message());
      html.text(" " + Prose.sentence(Printable.line(message))).end().line();
    }
  }

  private void rounds(PlannedSet set) throws IOException {
    if (set.rounds().isEmpty()) {
      return;
    }
    head("Round", "step", "then waits for", "ready", "needed");
    for (Round round : set.syncs()) {
      Map<String, Wait> waits = PlanWaits.byName(round);
      for (PlanStep step : PlanStep.of(round)) {
        Wait wait = waits.remove(step.action().name());
        String words = step.mark() + " " + step.words();
        row(round, words, String.join("; ", step.action().because()), PlanWaits.until(wait));
      }
      for (Wait wait : waits.values()) {
        row(round, "… " + PlanWaits.head(wait), String.join("; ", wait.because()), "");
      }
      for (WorldAction action : round.world()) {
        String step = action.actor() + " " + action.verb() + "s " + action.kind();
        row(round, "· " + step + " " + action.name(), String.join("; ", action.because()), "");
      }
      if (round.error().isPresent()) {
        row(round, "✗ the sync ends in an error: " + round.error().get().word(), "", "");
      }
    }
    html.end().end().line();
  }

  /** The reason shows where the pointer rests, and in what a screen reader says. */
  private void row(Round round, String step, String because, String waits) throws IOException {
    html.start("tr").element("td", "number", Integer.toString(round.number()));
    html.start("td");
    if (!because.isEmpty()) {
      html.with("title", because);
    }
    html.text(step).end().element("td", waits);
    html.element("td", "number", round.ready() + "/" + round.desired());
    html.element("td", "number", Integer.toString(round.needed())).end().line();
  }

  private void claims(List<PlannedSet.Identity> identities) throws IOException {
    boolean any = identities.stream().anyMatch(identity -> !identity.claims().isEmpty());
    if (!any) {
      return;
    }
    head("Ordinal", "Pod", "claim", "what becomes of it");
    for (PlannedSet.Identity identity : identities) {
      for (PlannedSet.ClaimFate claim : identity.claims()) {
        html.start("tr").element("td", "number", Integer.toString(identity.ordinal()));
        html.element("td", identity.pod()).element("td", claim.name());
        html.element("td", PlanClaims.words(claim)).end().line();
      }
    }
    html.end().end().line();
  }

  private void task(Task task) throws IOException {
    html.start("article").line();
    html.element("h3", task.id() + " " + task.title() + " (risk " + task.level() + ")").line();
    html.start("dl").line();
    steps("Check", task.check());
    steps("Do", task.act());
    steps("Verify", task.verify());
    steps("Undo", task.undo());
    steps("Stop if", task.stopIf());
    html.end().line().end().line();
  }

  private void steps(String label, List<String> steps) throws IOException {
    if (!steps.isEmpty()) {
      html.element("dt", label).start("dd");
      for (String step : steps) {
        html.start("p").element("code", Printable.line(step)).end();
      }
      html.end().line();
    }
  }

  private void paragraph(String styleClass, String what, List<String> more) throws IOException {
    html.start("p").with("class", styleClass);
    html.element("strong", Prose.sentence(Printable.line(sensitive.hide(what))));
    for (String sentence : more) {
      html.text(" " + Prose.sentence(Printable.line(sensitive.hide(sentence))));
    }
    html.end().line();
  }

  private void head(String... columns) throws IOException {
    html.start("table").line().start("thead").start("tr");
    for (String column : columns) {
      html.element("th", column);
    }
    html.end().end().line().start("tbody").line();
  }
}
