package dev.ordinal.render;

import dev.ordinal.conclusion.RuleCard;
import dev.ordinal.conclusion.RuleParameter;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/** The catalogue as text: a line a rule by folder, or one rule with its examples. */
final class RulesText implements Format<RuleReference> {

  @Override
  public void write(RuleReference reference, View view, Writer out) throws IOException {
    Page page = new Page(view, out);
    if (reference.whole() || view.detail()) {
      for (RuleReference.Entry entry : reference.entries()) {
        page.gap();
        whole(entry, page);
      }
    } else {
      list(reference, page);
    }
    out.flush();
  }

  private static void list(RuleReference reference, Page page) throws IOException {
    int width = 0;
    for (RuleReference.Entry entry : reference.entries()) {
      width = Math.max(width, entry.card().id().length());
    }
    String folder = "";
    for (RuleReference.Entry entry : reference.entries()) {
      RuleCard card = entry.card();
      if (!card.folder().equals(folder)) {
        folder = card.folder();
        page.gap();
        page.line(page.paint().strong(folder));
      }
      String severity = card.severity().word();
      page.line(
          "  "
              + page.paint().severity(card.severity(), severity)
              + " ".repeat(10 - severity.length())
              + card.id()
              + " ".repeat(width + 2 - card.id().length())
              + card.title());
    }
    page.gap();
    page.line(Prose.count(reference.entries().size(), "rule") + "; ordinal rules ID shows one.");
  }

  private static void whole(RuleReference.Entry entry, Page page) throws IOException {
    RuleCard card = entry.card();
    String severity = card.severity().word();
    page.line(
        page.paint().strong(card.id())
            + "  "
            + page.paint().severity(card.severity(), severity)
            + "  "
            + card.folder());
    page.gap();
    page.prose("", card.title());
    page.prose("why    ", card.why());
    page.prose("fix    ", card.fix());
    if (!card.needs().isEmpty()) {
      page.prose("needs  ", String.join(", ", card.needs()));
    }
    if (card.parameter().isPresent()) {
      RuleParameter parameter = card.parameter().get();
      page.prose(
          "number ",
          parameter.name()
              + " = "
              + parameter.value()
              + ", "
              + parameter.range()
              + ": "
              + parameter.meaning());
    }
    for (String link : card.see()) {
      page.line("see    " + link);
    }
    example("bad:", entry.bad(), page);
    example("good:", entry.good(), page);
  }

  private static void example(String label, Optional<String> text, Page page) throws IOException {
    if (text.isPresent()) {
      page.gap();
      page.line(label);
      for (String line : text.get().stripTrailing().split("\n")) {
        page.line(line.isEmpty() ? "" : "  " + line);
      }
    }
  }
}
