package dev.ordinal.cli;

import dev.ordinal.conclusion.ComplianceReport;
import dev.ordinal.conclusion.Judgement;
import dev.ordinal.conclusion.LintReport;
import dev.ordinal.conclusion.ReportedViolation;
import dev.ordinal.conclusion.RuleCard;
import dev.ordinal.fact.ApiObject;
import dev.ordinal.fact.LivePod;
import dev.ordinal.fact.ObjectRef;
import dev.ordinal.fact.OwnerReference;
import dev.ordinal.fact.PersistentVolumeClaim;
import dev.ordinal.fact.PodDisruptionBudget;
import dev.ordinal.fact.Service;
import dev.ordinal.fact.StatefulSet;
import dev.ordinal.render.Formats;
import dev.ordinal.render.Sensitive;
import dev.ordinal.rule.Linter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code ordinal report}: guarantee by guarantee, which sets of a cluster hold it. */
final class ReportCommand implements Command {

  @Override
  public String name() {
    return "report";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Flags.common(
            name(), Formats.REPORT, "Says guarantee by guarantee which sets of a cluster hold it.");
    spec.addOption(Flags.one("--snapshot", "S", "The cluster."));
    spec.addOption(Selection.option());
    return spec;
  }

  @Override
  public ExitCode run(ParseResult arguments, Terminal terminal) {
    Options options = Options.of(arguments, terminal);
    if (Options.text(arguments, "--snapshot").isEmpty()) {
      throw new UsageException("report needs --snapshot");
    }
    SnapshotIntake snapshot =
        SnapshotIntake.read(Options.text(arguments, "--snapshot").get(), false, terminal);
    Setting setting = Setting.of(options, snapshot.version());
    snapshot.cluster(setting.apiServer());
    ComplianceReport report = report(snapshot, setting, options);
    ExitCode written = Outputs.write(report, Formats::report, Formats.REPORT, options, terminal);
    return snapshot
        .reading()
        .code()
        .or(written)
        .or(LintCommand.verdict(report.violations(), options));
  }

  private static ComplianceReport report(
      SnapshotIntake snapshot, Setting setting, Options options) {
    Linter linter = options.configuration().linter(true);
    List<Object> facts = snapshot.facts();
    facts.add(setting.behaviour());
    Judgement judgement = linter.judge(facts);
    Map<String, RuleCard> cards = new TreeMap<>();
    linter.catalogue().cards().forEach(card -> cards.put(card.id(), card));
    Selection.Chosen chosen = options.selection().among(facts);
    List<ObjectRef> sets = chosen.objects(LintCommand.sets(facts));
    Instant now = options.now().orElseGet(snapshot::now);
    List<ReportedViolation> violations =
        new Exceptions(options, facts)
            .report(Sensitive.of(snapshot.secrets()).hide(judgement.violations()), cards);
    LintReport lint =
        new LintReport(
            setting.inputs(
                snapshot.reading(),
                Optional.of(now),
                Optional.of(snapshot.about()),
                Map.of("snapshot", snapshot.reading().summary().digest()),
                sets.size(),
                cards.size(),
                snapshot.notJudged()),
            List.copyOf(cards.values()),
            sets,
            chosen.violations(violations),
            snapshot.reading().unreadable(),
            chosen.notEvaluated(options.configuration().asked(judgement.notEvaluated())));
    Map<ObjectRef, Set<ObjectRef>> served = served(facts);
    return ComplianceReport.of(lint, object -> served.getOrDefault(object, Set.of()));
  }

  /** The sets that an object serves or belongs to. */
  private static Map<ObjectRef, Set<ObjectRef>> served(List<Object> facts) {
    Map<ObjectRef, Set<ObjectRef>> served = new HashMap<>();
    Map<String, List<StatefulSet>> sets = new HashMap<>();
    for (Object fact : facts) {
      if (fact instanceof StatefulSet set) {
        sets.computeIfAbsent(set.namespace(), any -> new ArrayList<>()).add(set);
      }
    }
    for (Object fact : facts) {
      for (StatefulSet set : sets.getOrDefault(namespace(fact), List.of())) {
        ObjectRef object = object(fact, set);
        if (object != null) {
          served.computeIfAbsent(object, any -> new TreeSet<>()).add(set.origin().object());
        }
      }
    }
    return served;
  }

  private static String namespace(Object fact) {
    if (fact instanceof LivePod pod) {
      return pod.namespace();
    }
    return fact instanceof ApiObject object ? object.namespace() : "";
  }

  /** The object that a fact is, if it belongs to a set of its namespace; null if it does not. */
  private static ObjectRef object(Object fact, StatefulSet set) {
    if (fact instanceof LivePod pod) {
      boolean own =
          OwnerReference.controllerOf(pod.ownerReferences())
              .filter(owner -> owner.kind().equals("StatefulSet"))
              .filter(owner -> owner.name().equals(set.name()))
              .isPresent();
      return own ? pod.origin().object() : null;
    }
    if (fact instanceof Service service) {
      return service.name().equals(set.serviceName()) ? service.origin().object() : null;
    }
    if (fact instanceof PodDisruptionBudget budget) {
      return budget.selector().matches(set.template().labels()) ? budget.origin().object() : null;
    }
    if (fact instanceof PersistentVolumeClaim claim) {
      boolean own =
          set.claimTemplates().stream()
              .anyMatch(t -> claim.name().startsWith(t.name() + "-" + set.name() + "-"));
      return own ? claim.origin().object() : null;
    }
    return null;
  }
}
