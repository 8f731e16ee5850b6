package dev.ordinal.cli;

import dev.ordinal.conclusion.Judgement;
import dev.ordinal.conclusion.NotEvaluated;
import dev.ordinal.conclusion.ReportedViolation;
import dev.ordinal.conclusion.RuleCard;
import dev.ordinal.conclusion.Violation;
import dev.ordinal.fact.ApiObject;
import dev.ordinal.fact.Facts;
import dev.ordinal.fact.Knowledge;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.Needs;
import dev.ordinal.fact.ObjectRef;
import dev.ordinal.fact.Propagation;
import dev.ordinal.fact.Replacements;
import dev.ordinal.fact.StatefulSet;
import dev.ordinal.manifest.Document;
import dev.ordinal.plan.Advice;
import dev.ordinal.plan.Cluster;
import dev.ordinal.plan.DesiredSet;
import dev.ordinal.plan.Hazards;
import dev.ordinal.plan.ObjectEffects;
import dev.ordinal.plan.Plan;
import dev.ordinal.plan.PlanOptions;
import dev.ordinal.plan.PlannedSet;
import dev.ordinal.plan.Planner;
import dev.ordinal.plan.Release;
import dev.ordinal.plan.SettledCluster;
import dev.ordinal.render.Secrets;
import dev.ordinal.render.Sensitive;
import dev.ordinal.rule.Linter;
import dev.ordinal.rule.Refusals;
import dev.ordinal.rule.RuleBase;
import dev.ordinal.schema.ApiServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** Collects what is sent to the cluster, and asks what comes of it. */
final class Planning {

  private final Before before;
  private final Options options;
  private final Release release;
  private final Instant now;
  private final Cluster cluster;
  private final Linter linter;
  private final Sending sending;
  private final Map<ObjectRef, Propagation> deletions = new LinkedHashMap<>();
  private Pruning pruning = new Pruning(Map.of(), List.of(), List.of());

  Planning(Before before, Options options) {
    this.before = before;
    this.options = options;
    this.linter = options.configuration().linter(before.snapshot().isPresent());
    ApiServer server = before.setting().apiServer();
    this.release = Release.of(before.setting().version(), before.setting().gates());
    this.now =
        options.now().or(() -> before.snapshot().map(SnapshotIntake::now)).orElse(Instant.EPOCH);
    this.cluster =
        before
            .snapshot()
            .map(snapshot -> snapshot.cluster(server))
            .orElseGet(() -> SettledCluster.of(before.stored().values(), release, now));
    this.sending = new Sending(before, server, cluster.sets(), RuleBase.of("change")::conclude);
  }

  /** Sends one manifest as kubectl does. */
  void send(Document document) {
    sending.manifest(document);
  }

  /**
   * Carries out commands on sets.
   *
   * @param documents the sets as commands leave them
   * @param deleted the sets that commands delete
   * @throws UsageException if a set is deleted that is also sent
   */
  void command(List<Document> documents, Map<ObjectRef, Propagation> deleted) {
    documents.forEach(sending::command);
    for (ObjectRef set : deleted.keySet()) {
      if (sending.sets().containsKey(set)) {
        throw new UsageException("--delete: " + set + " is also sent, by a manifest or a command");
      }
    }
    deletions.putAll(deleted);
  }

  /**
   * Looks for what the manifests no longer name.
   *
   * @param wanted whether to delete it
   */
  void prune(boolean wanted) {
    pruning = Pruning.of(wanted, sending, before, deletions);
    deletions.putAll(pruning.sets());
    sending.delete(pruning.objects());
  }

  /** Runs the controller over all sets. */
  Plan plan(Scenario scenario, OptionalInt rounds, Reading reading) {
    List<Object> facts = facts();
    Needs needs = new Needs(linter.profiles(), facts);
    PlanOptions planOptions =
        new PlanOptions(now, rounds, scenario.assumptions(cluster), needs::of).deleting(deletions);
    Planner planner = new Planner(release, RuleBase.ofWhole("controller", "world")::conclude);
    RuleBase advising = RuleBase.of("task", "wait", "risk");
    Advice advice = new Advice(cluster, advising::conclude, release, options.clusterDomain());
    Hazards hazards = new Hazards(cluster);
    List<Object> hazardFacts = new ArrayList<>();
    List<PlannedSet> sets = new ArrayList<>();
    List<StatefulSet> lasting = new ArrayList<>();
    for (PlannedSet set :
        planner.plan(cluster, List.copyOf(sending.sets().values()), planOptions)) {
      ObjectRef ref = new ObjectRef("apps/v1", "StatefulSet", set.namespace(), set.name());
      Optional<DesiredSet> desired = Optional.ofNullable(sending.sets().get(ref));
      LiveSet shown =
          desired
              .flatMap(DesiredSet::stored)
              .or(() -> Optional.ofNullable(sending.live().get(ref)))
              .orElseGet(() -> desired.orElseThrow().asWanted());
      LiveSet end = shown.with(set.status());
      PlannedSet advised = advice.of(set, desired, end);
      sets.add(advised);
      if (set.deletion().isEmpty() && !sending.objectChanges().isEmpty()) {
        lasting.add(StatefulSet.from(end.object(), set.origin()));
      }
      hazardFacts.addAll(hazards.of(advised, end));
    }
    return judged(facts, sets, effects(lasting), hazardFacts, scenario, reading);
  }

  private List<Plan.ChangedObject> effects(List<StatefulSet> sets) {
    return sending.objectChanges().isEmpty()
        ? sending.objects()
        : new ObjectEffects(sending.objectChanges(), sets, RuleBase.of("object")::conclude)
            .in(sending.objects());
  }

  private Plan judged(
      List<Object> facts,
      List<PlannedSet> sets,
      List<Plan.ChangedObject> objects,
      List<Object> hazardFacts,
      Scenario scenario,
      Reading reading) {
    Foreseen foreseen = Foreseen.in(hazardFacts);
    List<Object> ahead = new ArrayList<>(facts);
    ahead.addAll(hazardFacts);
    Judgement judgement = linter.judge(ahead);
    Map<String, RuleCard> cards = new TreeMap<>();
    linter.catalogue().cards().forEach(card -> cards.put(card.id(), card));
    foreseen.cards().forEach(card -> cards.put(card.id(), card));
    Set<Violation> violations = new HashSet<>(judgement.violations());
    violations.addAll(foreseen.rounds().keySet());
    if (!sending.refusals().isEmpty()) {
      Refusals rules = new Refusals();
      rules.catalogue().cards().forEach(card -> cards.put(card.id(), card));
      violations.addAll(rules.asViolations(sending.refusals(), violations));
    }
    Selection.Chosen chosen = options.selection().among(facts);
    Sensitive sensitive = sensitive();
    Map<Violation, Integer> rounds = new HashMap<>();
    foreseen.rounds().forEach((one, round) -> rounds.put(sensitive.hide(one), round));
    List<PlannedSet> shown =
        sets.stream().filter(set -> chosen.has(set.origin().object())).toList();
    List<ReportedViolation> reported =
        sending
            .templates()
            .named(
                chosen.violations(
                    new Exceptions(options, facts).report(sensitive.hide(violations), cards)));
    return new Plan(
        before
            .setting()
            .inputs(
                reading,
                now.equals(Instant.EPOCH) ? Optional.empty() : Optional.of(now),
                before.snapshot().map(SnapshotIntake::about),
                digests(scenario, reading),
                shown.size(),
                cards.size(),
                NotJudged.with(sending.notJudged(), before.snapshot())),
        List.copyOf(cards.values()),
        shown,
        objects,
        pruning.untouched(),
        Foreseen.inRounds(reported, rounds, sets),
        reported.stream().filter(Refusals::isRefusal).toList(),
        chosen.notEvaluated(notEvaluated(judgement)),
        assumed(scenario),
        before.unreadableWith(reading),
        List.copyOf(sending.sources()));
  }

  private Map<String, String> digests(Scenario scenario, Reading reading) {
    Map<String, String> digests = before.digestsWith("desired", reading);
    scenario.digest().ifPresent(digest -> digests.put("scenario", digest));
    return digests;
  }

  private List<NotEvaluated> notEvaluated(Judgement judgement) {
    List<NotEvaluated> all = new ArrayList<>(judgement.notEvaluated());
    all.addAll(sending.notEvaluated());
    return options.configuration().asked(all);
  }

  private Sensitive sensitive() {
    Set<String> secrets = new HashSet<>();
    sending.sources().forEach(object -> secrets.addAll(Secrets.of(object)));
    secrets.addAll(before.secrets());
    return Sensitive.of(secrets);
  }

  private List<String> assumed(Scenario scenario) {
    List<String> assumed = new ArrayList<>();
    if (before.snapshot().isEmpty()) {
      assumed.add(
          before.stored().isEmpty()
              ? "no cluster was given: this is a first install into an empty one"
              : "the old manifests are applied, and their sets settled and healthy");
    }
    if (before.snapshot().filter(SnapshotIntake::readsLikeManifests).isPresent()) {
      assumed.add(
          "the snapshot is what a cluster holds, though no object in it has a uid: old manifests"
              + " are given with --against");
    }
    boolean nothingSent = sending.facts().isEmpty() && sending.objects().isEmpty();
    if (!options.files().isEmpty() && nothingSent) {
      assumed.add("the manifests hold no object that rules know, so nothing is sent");
    }
    if (!sending.unmanaged().isEmpty()) {
      String names =
          String.join(", ", sending.unmanaged().stream().map(ObjectRef::toString).toList());
      assumed.add(
          "no other manager owns a field of "
              + names
              + ": without managedFields no conflict is seen, and no field is removed");
    }
    assumed.addAll(scenario.sentences(cluster));
    return assumed;
  }

  /** Live objects, with the desired ones in their place, and without those that are deleted. */
  private List<Object> facts() {
    List<Object> facts = new ArrayList<>();
    Map<ObjectRef, ApiObject> desired = sending.facts();
    if (before.snapshot().isPresent()) {
      for (Object fact : before.snapshot().get().facts()) {
        if (!isReplaced(fact)) {
          facts.add(fact);
        }
      }
    }
    facts.addAll(desired.values());
    if (before.snapshot().isEmpty()) {
      facts.addAll(Knowledge.ofManifests(desired.values(), desired.size() == 1));
    }
    Set<ObjectRef> named = new HashSet<>(desired.keySet());
    named.addAll(deletions.keySet());
    facts.addAll(
        new Replacements(Facts.stored(before.replacedBy(named)), desired.keySet())
            .among(desired.values()));
    facts.addAll(sending.changes());
    facts.addAll(sending.refusedPods());
    facts.add(before.setting().behaviour());
    return facts;
  }

  private boolean isReplaced(Object fact) {
    if (fact instanceof ApiObject object) {
      ObjectRef ref = object.origin().object();
      return sending.facts().containsKey(ref) || deletions.containsKey(ref);
    }
    return fact instanceof LiveSet set && deletions.containsKey(set.origin().object());
  }
}
