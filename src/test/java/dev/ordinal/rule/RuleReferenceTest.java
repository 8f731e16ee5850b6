package dev.ordinal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ordinal.conclusion.RuleCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Keeps rules/README.md in step with the rules. {@code -Dfixtures=update} rewrites it. */
class RuleReferenceTest {

  private static final Path REFERENCE = RuleFile.RULES.resolve("README.md");

  @Test
  void theReferenceSaysWhatTheRulesSay() throws IOException {
    String generated = reference(Catalogue.of(RuleBase.of("policy")));
    if ("update".equals(System.getProperty("fixtures"))) {
      Files.writeString(REFERENCE, generated);
    }
    assertEquals(generated, Fixture.read(REFERENCE));
  }

  private static String reference(Catalogue catalogue) {
    StringBuilder page = new StringBuilder();
    page.append("# Policy rules\n\n");
    page.append("Generated from the rules and checked by a test: do not edit. ");
    page.append("`mvn test -Dtest=RuleReferenceTest -Dfixtures=update` writes it anew.\n");
    Map<String, List<RuleCard>> byGuarantee = new TreeMap<>();
    for (RuleCard card : catalogue.cards()) {
      byGuarantee.computeIfAbsent(card.guarantee(), any -> new ArrayList<>()).add(card);
    }
    byGuarantee.forEach((guarantee, cards) -> addGuarantee(page, guarantee, cards));
    return page.toString();
  }

  private static void addGuarantee(StringBuilder page, String guarantee, List<RuleCard> cards) {
    page.append("\n## ").append(guarantee).append('\n');
    for (RuleCard card : cards) {
      page.append("\n### ").append(card.id()).append("\n\n");
      page.append("**").append(card.title()).append("** · ").append(card.severity().word());
      page.append("\n\n").append(card.why()).append("\n\n");
      page.append("Fix: ").append(card.fix()).append("\n\n");
      if (!card.needs().isEmpty()) {
        page.append("Judged only if the input holds all of: ");
        page.append(String.join(", ", card.needs())).append(".\n\n");
      }
      card.parameter()
          .ifPresent(
              number ->
                  page.append("Parameter `")
                      .append(number.name())
                      .append("`: ")
                      .append(number.meaning())
                      .append("; ")
                      .append(number.value())
                      .append(", may be ")
                      .append(number.range())
                      .append(".\n\n"));
      if (card.folder().endsWith(RuleBase.PLAN_FOLDER)) {
        page.append("Judges a plan, and names the round.\n\n");
      } else {
        page.append("Bad: ").append(examples(card.id(), false)).append(" · good: ");
        page.append(examples(card.id(), true)).append("\n\n");
      }
      page.append("See: ").append(String.join(" ", card.see())).append('\n');
    }
  }

  private static String examples(String id, boolean good) {
    List<String> links = new ArrayList<>();
    for (Fixture fixture : Fixture.all()) {
      if (fixture.rule().equals(id) && fixture.mustPass() == good) {
        String file = fixture.path().getFileName().toString();
        String name = file.substring("pass-".length(), file.length() - ".yaml".length());
        links.add("[" + name + "](../fixtures/rules/" + id + "/" + file + ")");
      }
    }
    return String.join(", ", links);
  }
}
