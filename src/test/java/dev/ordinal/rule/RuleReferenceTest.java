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
    String generated = reference(Catalogue.of(RuleBase.of("")));
    if ("update".equals(System.getProperty("fixtures"))) {
      Files.writeString(REFERENCE, generated);
    }
    assertEquals(generated, Fixture.read(REFERENCE));
  }

  private static String reference(Catalogue catalogue) {
    StringBuilder page = new StringBuilder();
    page.append("# Rules\n\n");
    page.append("Generated from the rules and checked by a test: do not edit. ");
    page.append("`mvn test -Dtest=RuleReferenceTest -Dfixtures=update` writes it anew.\n");
    Map<String, List<RuleCard>> byGuarantee = new TreeMap<>();
    Map<String, List<RuleCard>> others = new TreeMap<>();
    for (RuleCard card : catalogue.cards()) {
      boolean policy = card.folder().startsWith("policy/");
      String group = policy ? card.guarantee() : card.folder().split("/")[0];
      (policy ? byGuarantee : others).computeIfAbsent(group, any -> new ArrayList<>()).add(card);
    }
    byGuarantee.forEach((guarantee, cards) -> addGuarantee(page, guarantee, cards));
    others.forEach((folder, cards) -> addFolder(page, folder, cards));
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
      page.append("Bad: ").append(examples(card.id(), false)).append(" · good: ");
      page.append(examples(card.id(), true)).append("\n\n");
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

  /** What is no policy has its reader in the file itself; the page says only what there is. */
  private static void addFolder(StringBuilder page, String folder, List<RuleCard> cards) {
    page.append("\n## ").append(folder).append("\n\n| rule | |\n| --- | --- |\n");
    for (RuleCard card : cards) {
      page.append("| [").append(card.id()).append("](").append(card.folder()).append('/');
      page.append(card.id()).append(".drl) | ").append(card.title()).append(" |\n");
    }
  }
}
