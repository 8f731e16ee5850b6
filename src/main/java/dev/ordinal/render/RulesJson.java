package dev.ordinal.render;

import dev.ordinal.conclusion.RuleCard;
import dev.ordinal.conclusion.RuleParameter;
import java.io.IOException;
import java.io.Writer;

/** The catalogue as JSON: {@code rules.schema.json}. */
final class RulesJson implements Format<RuleReference> {

  @Override
  public void write(RuleReference reference, View view, Writer out) throws IOException {
    try (JsonWriter json = new JsonWriter(out)) {
      json.object(
          () -> {
            json.head("Rules");
            json.objects("rules", reference.entries(), entry -> rule(entry, json));
          });
    }
  }

  private static void rule(RuleReference.Entry entry, JsonWriter json) throws IOException {
    RuleCard card = entry.card();
    json.field("id", card.id());
    json.field("folder", card.folder());
    json.field("guarantee", card.guarantee());
    json.field("severity", card.severity().word());
    json.field("title", card.title());
    json.field("why", card.why());
    json.field("fix", card.fix());
    json.strings("see", card.see());
    json.strings("needs", card.needs());
    if (card.parameter().isPresent()) {
      RuleParameter parameter = card.parameter().get();
      json.object(
          "parameter",
          () -> {
            json.field("name", parameter.name());
            json.field("default", parameter.value());
            json.field("minimum", parameter.least());
            json.field("maximum", parameter.most());
            json.field("meaning", parameter.meaning());
          });
    }
    if (entry.bad().isPresent() || entry.good().isPresent()) {
      json.object(
          "examples",
          () -> {
            json.optional("bad", entry.bad());
            json.optional("good", entry.good());
          });
    }
  }
}
