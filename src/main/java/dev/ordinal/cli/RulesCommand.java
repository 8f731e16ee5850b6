package dev.ordinal.cli;

import dev.ordinal.conclusion.RuleCard;
import dev.ordinal.plan.BehaviourTable;
import dev.ordinal.render.Formats;
import dev.ordinal.render.RuleReference;
import dev.ordinal.rule.Catalogue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code ordinal rules}: the catalogue; one rule with examples; what Kubernetes versions do
 * differently.
 */
final class RulesCommand implements Command {

  private static final Comparator<RuleCard> BY_FOLDER =
      Comparator.comparing(RuleCard::folder).thenComparing(RuleCard::id);

  @Override
  public String name() {
    return "rules";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Flags.common(name(), Formats.RULES, "Lists the rules, or shows one with examples.");
    spec.addOption(
        Flags.flag(
            "--behaviour", "List what the controllers of Kubernetes versions do differently."));
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("ID")
            .type(String.class)
            .arity("0..1")
            .index("0")
            .description("The id of a rule.")
            .build());
    return spec;
  }

  @Override
  public ExitCode run(ParseResult arguments, Terminal terminal) {
    Options options = Options.of(arguments, terminal);
    if (Options.has(arguments, "--behaviour")) {
      behaviour(terminal);
      return ExitCode.OK;
    }
    String id = arguments.matchedPositionalValue(0, "");
    List<RuleReference.Entry> entries = new ArrayList<>();
    Catalogue.all().cards().stream()
        .filter(card -> id.isEmpty() || card.id().equals(id))
        .sorted(BY_FOLDER)
        .forEach(card -> entries.add(entry(card, !id.isEmpty())));
    if (entries.isEmpty()) {
      throw new UsageException("there is no rule " + id + "; 'ordinal rules' lists them");
    }
    RuleReference reference = new RuleReference(entries, !id.isEmpty());
    return Outputs.write(reference, Formats::rules, Formats.RULES, options, terminal);
  }

  private static RuleReference.Entry entry(RuleCard card, boolean whole) {
    return new RuleReference.Entry(
        card,
        whole ? Examples.of(card.id(), "fail") : java.util.Optional.empty(),
        whole ? Examples.of(card.id(), "pass") : java.util.Optional.empty());
  }

  private static String provenBy(BehaviourTable.Row row) {
    return row.provenBy().startsWith("rule ") ? row.provenBy() : "case " + row.provenBy();
  }

  private static void behaviour(Terminal terminal) {
    for (BehaviourTable.Row row : BehaviourTable.rows()) {
      terminal.out().println(row.name());
      terminal.out().println("  " + row.meaning());
      terminal
          .out()
          .println(
              "  since "
                  + (row.since().isEmpty() ? "the oldest known" : row.since())
                  + (row.until().isEmpty() ? "" : ", until " + row.until())
                  + (row.gate().isEmpty() ? "" : ", gate " + row.gate()));
      terminal.out().println("  " + row.source() + "  (" + provenBy(row) + ")");
    }
  }
}
