package dev.ordinal.cli;

import dev.ordinal.conclusion.Judgement;
import dev.ordinal.conclusion.LintReport;
import dev.ordinal.conclusion.NotEvaluated;
import dev.ordinal.conclusion.ReportedViolation;
import dev.ordinal.conclusion.RuleCard;
import dev.ordinal.conclusion.Violation;
import dev.ordinal.fact.ObjectRef;
import dev.ordinal.fact.StatefulSet;
import dev.ordinal.render.Formats;
import dev.ordinal.render.Sensitive;
import dev.ordinal.rule.Linter;
import dev.ordinal.rule.Refusals;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code ordinal lint}: the violations in manifests. */
final class LintCommand implements Command {

  @Override
  public String name() {
    return "lint";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = Flags.overFiles(name(), Formats.LINT, "Says what is wrong in manifests.");
    spec.addOption(Flags.one("--against", "OLD", "Compare with these old manifests."));
    spec.addOption(Flags.one("--snapshot", "S", "Judge them in this cluster."));
    spec.addOption(Selection.option());
    spec.addOption(Flags.one("--baseline", "FILE", "Report only what this file does not know."));
    spec.addOption(
        Flags.one("--write-baseline", "FILE", "Write all that is found to such a file."));
    return spec;
  }

  @Override
  public ExitCode run(ParseResult arguments, Terminal terminal) {
    Options options = Options.of(arguments, terminal);
    Before before = Before.of(arguments, options, terminal);
    if (options.files().isEmpty() && before.snapshot().isEmpty()) {
      throw new UsageException("lint needs files, folders, or - for standard input");
    }
    Intake intake = new Intake(before);
    Reading reading =
        Reading.of(
            options.files(),
            options.reading(),
            terminal,
            document ->
                options.takes(document)
                    ? Optional.of(intake.judge(document))
                    : Optional.<Intake.Judged>empty(),
            judged -> judged.ifPresent(intake));
    LintReport report = report(intake, reading, before, options);
    Options.text(arguments, "--write-baseline")
        .ifPresent(file -> Baseline.write(file, report.violations()));
    return code(shown(report, arguments), reading, before, options, terminal);
  }

  /** Without what the baseline knows. */
  private static LintReport shown(LintReport report, ParseResult arguments) {
    return Options.text(arguments, "--baseline")
        .map(file -> Baseline.read(file).without(report.violations()))
        .map(report::with)
        .orElse(report);
  }

  private static ExitCode code(
      LintReport report, Reading reading, Before before, Options options, Terminal terminal) {
    ExitCode written = Outputs.write(report, Formats::lint, Formats.LINT, options, terminal);
    return reading.code().or(before.code()).or(written).or(verdict(report.violations(), options));
  }

  private static LintReport report(Intake intake, Reading reading, Before before, Options options) {
    Optional<SnapshotIntake> snapshot = before.snapshot();
    Linter linter = options.configuration().linter(snapshot.isPresent());
    Map<String, RuleCard> cards = new TreeMap<>();
    linter.catalogue().cards().forEach(card -> cards.put(card.id(), card));
    TreeSet<Violation> violations = new TreeSet<>();
    List<NotEvaluated> notEvaluated = new ArrayList<>();
    Set<ObjectRef> sets = new LinkedHashSet<>();
    List<Object> judged = new ArrayList<>();
    for (List<Object> facts : units(intake, snapshot, before.setting())) {
      facts.add(before.setting().behaviour());
      Judgement judgement = linter.judge(facts);
      violations.addAll(judgement.violations());
      notEvaluated.addAll(judgement.notEvaluated());
      sets.addAll(sets(facts));
      judged.addAll(facts);
    }
    if (!intake.refusals().isEmpty()) {
      Refusals refusals = new Refusals();
      refusals.catalogue().cards().forEach(card -> cards.put(card.id(), card));
      violations.addAll(refusals.asViolations(intake.refusals(), violations));
    }
    Selection.Chosen chosen = options.selection().among(judged);
    Set<String> secrets = new HashSet<>(intake.secrets());
    secrets.addAll(before.secrets());
    Sensitive sensitive = Sensitive.of(secrets);
    List<ObjectRef> shown = chosen.objects(List.copyOf(sets));
    List<ReportedViolation> reported =
        new Exceptions(options, judged).report(sensitive.hide(violations), cards);
    return new LintReport(
        before
            .setting()
            .inputs(
                reading,
                Optional.empty(),
                snapshot.map(SnapshotIntake::about),
                before.digestsWith("desired", reading),
                shown.size(),
                linter.catalogue().cards().size(),
                NotJudged.with(intake.notJudged(), snapshot)),
        List.copyOf(cards.values()),
        shown,
        intake.templates().named(chosen.violations(reported)),
        before.unreadableWith(reading),
        chosen.notEvaluated(options.configuration().asked(notEvaluated)));
  }

  /** The facts that are judged together; with a snapshot, the manifests lie over the cluster. */
  private static List<List<Object>> units(
      Intake intake, Optional<SnapshotIntake> snapshot, Setting setting) {
    if (snapshot.isEmpty()) {
      return intake.factsByUnit();
    }
    snapshot.get().cluster(setting.apiServer());
    List<Object> all = new ArrayList<>();
    intake.factsByUnit().forEach(all::addAll);
    all.addAll(snapshot.get().facts());
    return List.of(all);
  }

  static List<ObjectRef> sets(List<Object> facts) {
    List<ObjectRef> sets = new ArrayList<>();
    for (Object fact : facts) {
      if (fact instanceof StatefulSet set) {
        sets.add(set.origin().object());
      }
    }
    return sets;
  }

  static ExitCode verdict(List<ReportedViolation> violations, Options options) {
    Options.FailOn failOn = options.failOn().orElse(Options.FailOn.DEFAULT);
    for (ReportedViolation violation : violations) {
      if (violation.counts() && failOn.failsAt(violation.severity())) {
        return ExitCode.VIOLATIONS;
      }
    }
    return ExitCode.OK;
  }
}
