package dev.ordinal.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ordinal.plan.Plan;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A plan that uses every record, in every format. */
class PlanFormatsTest {

  @Test
  void jsonKeepsToItsSchema() {
    assertEquals(
        List.of(),
        OwnSchemas.errors("plan", Rendered.text(new PlanJson(), PlanSituations.plan(1, "app:2"))));
  }

  @Test
  void textSaysTheVerdictFirstAndLastAndWhatIsDangerous() {
    String text = Rendered.text(new PlanText(), PlanSituations.plan(1, "app:2"));
    String[] lines = text.split("\n");
    assertEquals(lines[0], lines[lines.length - 1]);
    assertTrue(lines[0].startsWith("WAITS"), lines[0]);
    assertTrue(text.contains("! risk high  The quorum is lost."), text);
    assertTrue(
        text.contains("LOST with its data (1Gi, made 2026-01-02T03:04:05Z, volume pv-0)"), text);
    assertTrue(text.contains("-/+ spec.template  \"app:1\" -> \"app:2\""), text);
  }

  @Test
  void colourIsNeverTheOnlySignal() {
    Plan plan = PlanSituations.plan(1, "app:2");
    String colour = Rendered.text(new PlanText(), plan, View.PLAIN.withColour(true));
    assertTrue(colour.contains("\u001b["), "no colour");
    assertEquals(Rendered.text(new PlanText(), plan), colour.replaceAll("\u001b\\[[0-9;]*m", ""));
  }

  @Test
  void markdownKeepsWhatItQuotesInsideItsFences() {
    String text =
        Rendered.text(new PlanMarkdown(), PlanSituations.plan(1, "``` @octocat </details>"));
    assertTrue(text.startsWith("### Ordinal: WAITS"), text);
    assertTrue(text.contains("\n````text\n"), "a fence that the quoted one cannot close");
    assertTrue(text.contains("<summary>db/web\\: WAITS"), text);
  }

  @Test
  void markdownFitsIntoACommentAndNamesEverySetItCan() {
    for (int sets : new int[] {1, 60, 90, 5_000}) {
      String text = Rendered.text(new PlanMarkdown(), PlanSituations.plan(sets, "app:2"));
      assertTrue(text.getBytes(StandardCharsets.UTF_8).length <= 60_000, sets + " sets: too long");
      int named = text.split("db/web\\\\: ", -1).length - 1;
      assertEquals(Math.min(sets, 100), named, sets + " sets");
    }
  }
}
