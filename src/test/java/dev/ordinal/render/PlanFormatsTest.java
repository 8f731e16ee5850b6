package dev.ordinal.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ordinal.conclusion.Change;
import dev.ordinal.conclusion.PlannedAction;
import dev.ordinal.conclusion.Rejection;
import dev.ordinal.conclusion.Risk;
import dev.ordinal.conclusion.Task;
import dev.ordinal.conclusion.Wait;
import dev.ordinal.conclusion.WorldAction;
import dev.ordinal.fact.Effect;
import dev.ordinal.fact.Origin;
import dev.ordinal.fact.SetStatus;
import dev.ordinal.fact.sync.Phase;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Position;
import dev.ordinal.manifest.ScalarNode;
import dev.ordinal.plan.End;
import dev.ordinal.plan.Outcome;
import dev.ordinal.plan.Plan;
import dev.ordinal.plan.PlannedSet;
import dev.ordinal.plan.Round;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A plan that uses every record, in every format. */
class PlanFormatsTest {

  @Test
  void jsonKeepsToItsSchema() {
    assertEquals(
        List.of(), OwnSchemas.errors("plan", Rendered.text(new PlanJson(), plan(1, "app:2"))));
  }

  @Test
  void textSaysTheVerdictFirstAndLastAndWhatIsDangerous() {
    String text = Rendered.text(new PlanText(), plan(1, "app:2"));
    String[] lines = text.split("\n");
    assertEquals(lines[0], lines[lines.length - 1]);
    assertTrue(lines[0].startsWith("WAITS"), lines[0]);
    assertTrue(text.contains("! risk high  The quorum is lost."), text);
    assertTrue(text.contains("LOST with its data (1Gi of 2026-01-02T03:04:05Z on pv-0)"), text);
    assertTrue(text.contains("-/+ spec.template  \"app:1\" -> \"app:2\""), text);
  }

  @Test
  void colourIsNeverTheOnlySignal() {
    Plan plan = plan(1, "app:2");
    String colour = Rendered.text(new PlanText(), plan, View.PLAIN.withColour(true));
    assertTrue(colour.contains("\u001b["), "no colour");
    assertEquals(Rendered.text(new PlanText(), plan), colour.replaceAll("\u001b\\[[0-9;]*m", ""));
  }

  @Test
  void markdownKeepsWhatItQuotesInsideItsFences() {
    String text = Rendered.text(new PlanMarkdown(), plan(1, "``` @octocat </details>"));
    assertTrue(text.startsWith("### Ordinal: WAITS"), text);
    assertTrue(text.contains("\n````text\n"), "a fence that the quoted one cannot close");
    assertTrue(text.contains("<summary>db/web\\: WAITS"), text);
  }

  @Test
  void markdownFitsIntoACommentAndNamesEverySetItCan() {
    for (int sets : new int[] {1, 60, 90, 5_000}) {
      String text = Rendered.text(new PlanMarkdown(), plan(sets, "app:2"));
      assertTrue(text.getBytes(StandardCharsets.UTF_8).length <= 60_000, sets + " sets: too long");
      int named = text.split("db/web\\\\: ", -1).length - 1;
      assertEquals(Math.min(sets, 100), named, sets + " sets");
    }
  }

  private static Plan plan(int sets, String image) {
    return new Plan(
        Situations.inputs(),
        Collections.nCopies(sets, set(image)),
        List.of(
            new Plan.ChangedObject(
                Situations.SERVICE, "update", changes("a"), List.of(), List.of("Names change"))),
        Situations.lint().get("one").violations(),
        List.of(),
        List.of("Every Pod gets Ready"),
        List.of(),
        List.of());
  }

  private static List<Change> changes(String after) {
    return List.of(
        new Change(
            "spec.template",
            Optional.of(ScalarNode.of("app:1")),
            Optional.of(ScalarNode.of(after)),
            Effect.RESTARTS_PODS,
            "template-changed"));
  }

  private static PlannedSet set(String image) {
    Wait wait = Wait.atMost(30, "gone", "Pod", "web-0", "wait-gone", "It is being deleted");
    Round round =
        new Round(
            1,
            true,
            List.of(
                PlannedAction.deletePod(Phase.UPDATE, 0, "web-0", "delete", "It is outdated"),
                PlannedAction.createPod(0, "web-0", "web-2", "create", "It is missing")),
            List.of(WorldAction.of("kubelet", "remove", "Pod", "web-0", "remove", "It stopped")),
            List.of(wait),
            Optional.empty(),
            0,
            1,
            1);
    Task.Steps steps = Task.Steps.act("kubectl -n db delete pod web-0").stopIf("a vote is open");
    PlannedSet.ClaimFate claim =
        new PlannedSet.ClaimFate(
            "data-web-0", "lost", "1Gi", Instant.parse("2026-01-02T03:04:05Z"), "pv-0");
    return new PlannedSet(
        "db",
        "web",
        Outcome.WAITS,
        "1 replica · OrderedReady",
        1,
        1,
        changes(image),
        List.of(new Rejection("spec.serviceName", "Forbidden", "immutable", "api-forbidden")),
        List.of(round),
        List.of(wait),
        SetStatus.NEW,
        Optional.of(End.WAITING),
        List.of(
            new PlannedSet.Identity(
                0, "web-0", "web-0", "web-0.web.db.svc", "", "web-1", "web-2", List.of(claim))),
        List.of(new PlannedSet.Branch(1, "web-0 never goes", "it waits for ever", List.of("T1"))),
        List.of(Task.of("stuck", 1, "Delete web-0", "high", steps).numbered("T1")),
        List.of(
            new Risk("R1", "quorum", "high", List.of(1), "The quorum is lost", List.of("1 of 1"))),
        new Origin(
            Situations.WEB, "web.yaml", 0, false, MapNode.builder(new Position(1, 1)).build()));
  }
}
