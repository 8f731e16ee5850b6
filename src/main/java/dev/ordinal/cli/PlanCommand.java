package dev.ordinal.cli;

import dev.ordinal.manifest.Document;
import dev.ordinal.plan.Plan;
import dev.ordinal.render.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code ordinal plan}: what will happen. */
final class PlanCommand implements Command {

  @Override
  public String name() {
    return "plan";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Flags.overFiles(
            name(), Formats.PLAN, "Says what will happen; without files, what happens next.");
    spec.addOption(Flags.one("--snapshot", "S", "The cluster as it is."));
    spec.addOption(Flags.one("--against", "OLD", "Old manifests, taken as applied and settled."));
    spec.addOption(Selection.option());
    spec.addOption(
        Flags.one(
            "--scenario",
            "FILE",
            "A file of assumptions: Pods that stay not ready, or terminating."));
    spec.addOption(Flags.one("--rounds", "N", "Run at most N syncs of the controller."));
    spec.addOption(
        Flags.one(
            "--apply",
            "HOW",
            "client, server or replace. Default: client; replace with --against."));
    spec.addOption(Flags.many("--scale", "NS/SET=N", "As kubectl scale does."));
    spec.addOption(Flags.many("--restart", "NS/SET", "As kubectl rollout restart does."));
    spec.addOption(
        Flags.many(
            "--delete",
            "NS/SET[=HOW]",
            "As kubectl delete does: background (the default), orphan or foreground."));
    spec.addOption(
        Flags.flag("--prune", "Delete the sets of the manifests' namespaces that none names."));
    spec.addOption(Flags.flag("--detailed-exitcode", "End with 2 if there are changes."));
    return spec;
  }

  @Override
  public ExitCode run(ParseResult arguments, Terminal terminal) {
    Options options = Options.of(arguments, terminal);
    Before before = Before.of(arguments, options, terminal);
    Scenario scenario = Scenario.of(Options.text(arguments, "--scenario"), terminal);
    if (before.code() == ExitCode.INPUT_MISSING || scenario.code() != ExitCode.OK) {
      // Without what is there now, every set would be planned as a first install.
      return before.code().or(scenario.code());
    }
    List<Document> documents = new ArrayList<>();
    Reading reading =
        Reading.of(options.files(), options.reading().withDigest(), terminal, documents::add);
    documents.removeIf(document -> !options.takes(document));
    Planning planning = new Planning(before, options);
    Commands commands = new Commands(arguments, before);
    documents.forEach(planning::send);
    planning.command(commands.documents(), commands.deletions());
    if (options.files().isEmpty() && before.isNothing()) {
      throw new UsageException(
          "plan needs manifests, or with --snapshot the cluster whose next steps it is to tell");
    }
    planning.prune(prunes(arguments, before, options));
    Plan plan = planning.plan(scenario, rounds(arguments), reading);
    ExitCode written = Outputs.write(plan, Formats::plan, Formats.PLAN, options, terminal);
    return before.code().or(reading.code()).or(written).or(verdict(plan, arguments, options));
  }

  private static boolean prunes(ParseResult arguments, Before before, Options options) {
    boolean prunes = Options.has(arguments, "--prune");
    if (prunes && options.files().isEmpty()) {
      throw new UsageException("--prune needs the manifests that say what is to stay");
    }
    if (prunes && before.isNothing()) {
      throw new UsageException("--prune needs a --snapshot, or old manifests with --against");
    }
    return prunes;
  }

  private static OptionalInt rounds(ParseResult arguments) {
    Optional<String> text = Options.text(arguments, "--rounds");
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!text.get().matches("[1-9]\\d{0,8}")) {
      throw new UsageException("--rounds: " + text.get() + " is no number of syncs");
    }
    return OptionalInt.of(Integer.parseInt(text.get()));
  }

  private static ExitCode verdict(Plan plan, ParseResult arguments, Options options) {
    ExitCode code = plan.outcome().reached() ? ExitCode.OK : ExitCode.NOT_REACHED;
    if (Options.has(arguments, "--detailed-exitcode") && plan.changes()) {
      code = code.or(ExitCode.CHANGES);
    }
    return code.or(LintCommand.verdict(plan.violations(), options));
  }
}
