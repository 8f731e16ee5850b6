package dev.ordinal.cli;

import dev.ordinal.conclusion.Change;
import dev.ordinal.conclusion.Judgement;
import dev.ordinal.conclusion.Rejection;
import dev.ordinal.conclusion.ReportedViolation;
import dev.ordinal.conclusion.RuleCard;
import dev.ordinal.conclusion.Violation;
import dev.ordinal.fact.ApiObject;
import dev.ordinal.fact.Changed;
import dev.ordinal.fact.Effect;
import dev.ordinal.fact.Facts;
import dev.ordinal.fact.Knowledge;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.ObjectRef;
import dev.ordinal.fact.Origin;
import dev.ordinal.fact.Refusal;
import dev.ordinal.fact.RefusedPod;
import dev.ordinal.fact.Replacements;
import dev.ordinal.fact.StatefulSetChange;
import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.plan.Advice;
import dev.ordinal.plan.Cluster;
import dev.ordinal.plan.DesiredSet;
import dev.ordinal.plan.Hazards;
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
import dev.ordinal.schema.Admission;
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
  private final ApiServer server;
  private final Release release;
  private final Instant now;
  private final Cluster cluster;
  private final Map<ObjectRef, LiveSet> live = new TreeMap<>();
  private final RuleBase advising = RuleBase.of("change", "task", "wait");
  private final Map<ObjectRef, DesiredSet> sent = new LinkedHashMap<>();
  private final Map<ObjectRef, Object> desiredFacts = new LinkedHashMap<>();
  private final List<Changed> changes = new ArrayList<>();
  private final List<RefusedPod> refusedPods = new ArrayList<>();
  private final List<MapNode> sources = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final Templates templates = new Templates();
  private final Map<String, Integer> notJudged = new TreeMap<>();
  private final List<Plan.ChangedObject> objects = new ArrayList<>();

  Planning(Before before, Options options) {
    this.before = before;
    this.options = options;
    this.server = before.setting().apiServer();
    this.release = Release.of(before.setting().version(), before.setting().gates());
    this.now =
        options.now().or(() -> before.snapshot().map(SnapshotIntake::now)).orElse(Instant.EPOCH);
    this.cluster =
        before
            .snapshot()
            .map(snapshot -> snapshot.cluster(server))
            .orElseGet(() -> SettledCluster.of(before.stored().values(), release, now));
    for (LiveSet set : cluster.sets()) {
      live.put(set.origin().object(), set);
    }
  }

  /** Sends one document as kubectl does; what Helm does beside that is a fact for the rules. */
  void send(Document document) {
    String beside = Templates.besideThePlan(document);
    Admission admission =
        before.applying().send(document, server, before.stored(), before.setting().namespace());
    MapNode stored = admission.stored().orElse(document.map());
    ObjectRef ref = Facts.refOf(stored);
    sources.add(stored);
    admission.update().ifPresent(update -> sources.add(update.old()));
    String file = document.source().file();
    templates.add(ref, document.sourceComment());
    if (!beside.isEmpty()) {
      notJudged.merge(beside, 1, Integer::sum);
      Facts.of(stored, file, document.index(), false)
          .ifPresent(fact -> desiredFacts.put(fact.origin().object(), fact));
      return;
    }
    refusals.addAll(Refusal.of(admission));
    Origin origin = new Origin(ref, file, document.index(), false, stored);
    if (ref.kind().equals("StatefulSet") && admission.stored().isPresent()) {
      Optional<LiveSet> old = Optional.ofNullable(live.get(ref));
      sent.put(ref, DesiredSet.of(admission, old, origin, advising::conclude));
    } else {
      changed(ref, admission).ifPresent(objects::add);
    }
    Facts.of(stored, document).ifPresent(fact -> want(fact, admission));
  }

  private void want(ApiObject fact, Admission admission) {
    desiredFacts.put(fact.origin().object(), fact);
    StatefulSetChange.of(admission, fact).ifPresent(changes::add);
    refusedPods.addAll(RefusedPod.of(admission, fact, server));
  }

  private static Optional<Plan.ChangedObject> changed(ObjectRef ref, Admission admission) {
    List<Rejection> rejections = DesiredSet.rejections(admission);
    List<Change> changes = new ArrayList<>();
    admission
        .update()
        .ifPresent(
            update -> {
              for (var difference : update.changes()) {
                changes.add(
                    new Change(
                        difference.path(),
                        difference.before(),
                        difference.after(),
                        rejections.isEmpty() ? Effect.IN_PLACE : Effect.REFUSED,
                        rejections.isEmpty() ? "change-in-place" : "change-refused"));
              }
            });
    boolean created = admission.update().isEmpty();
    if (!created && changes.isEmpty() && rejections.isEmpty()) {
      return Optional.empty();
    }
    String verb = rejections.isEmpty() ? created ? "create" : "update" : "rejected";
    return Optional.of(new Plan.ChangedObject(ref, verb, changes, rejections, List.of()));
  }

  /** Runs the controller over all sets. */
  Plan plan(Scenario scenario, OptionalInt rounds, Reading reading) {
    PlanOptions planOptions =
        new PlanOptions(now, rounds, scenario.assumptions(cluster), PlanOptions::allButOne);
    Planner planner = new Planner(release, RuleBase.of("controller", "world")::conclude);
    Advice advice = new Advice(cluster, advising::conclude, release, options.clusterDomain());
    Hazards hazards = new Hazards(cluster);
    List<Object> hazardFacts = new ArrayList<>();
    List<PlannedSet> sets = new ArrayList<>();
    for (PlannedSet set : planner.plan(cluster, List.copyOf(sent.values()), planOptions)) {
      ObjectRef ref = new ObjectRef("apps/v1", "StatefulSet", set.namespace(), set.name());
      Optional<DesiredSet> desired = Optional.ofNullable(sent.get(ref));
      LiveSet shown =
          desired
              .flatMap(DesiredSet::stored)
              .or(() -> Optional.ofNullable(live.get(ref)))
              .orElseGet(() -> desired.orElseThrow().asWanted());
      LiveSet end = shown.with(set.status());
      sets.add(advice.of(set, desired, end));
      hazardFacts.addAll(hazards.of(set, end));
    }
    return judged(sets, Foreseen.in(hazardFacts), scenario, reading);
  }

  private Plan judged(
      List<PlannedSet> sets, Foreseen foreseen, Scenario scenario, Reading reading) {
    boolean snapshot = before.snapshot().isPresent();
    Linter linter = snapshot ? Linter.ofSnapshots() : Linter.ofManifests();
    List<Object> facts = facts();
    Judgement judgement = linter.judge(facts);
    Map<String, RuleCard> cards = new TreeMap<>();
    linter.catalogue().cards().forEach(card -> cards.put(card.id(), card));
    foreseen.cards().forEach(card -> cards.put(card.id(), card));
    Set<Violation> violations = new HashSet<>(judgement.violations());
    violations.addAll(foreseen.rounds().keySet());
    if (!refusals.isEmpty()) {
      Refusals rules = new Refusals();
      rules.catalogue().cards().forEach(card -> cards.put(card.id(), card));
      violations.addAll(rules.asViolations(refusals, violations));
    }
    Selection.Chosen chosen = options.selection().among(facts);
    Sensitive sensitive = sensitive();
    Map<Violation, Integer> rounds = new HashMap<>();
    foreseen.rounds().forEach((one, round) -> rounds.put(sensitive.hide(one), round));
    List<PlannedSet> shown =
        sets.stream().filter(set -> chosen.has(set.origin().object())).toList();
    List<ReportedViolation> reported =
        templates.named(
            chosen.violations(
                new Exceptions(options, facts).report(sensitive.hide(violations), cards)));
    return new Plan(
        before
            .setting()
            .inputs(
                reading,
                now.equals(Instant.EPOCH) ? Optional.empty() : Optional.of(now),
                before.snapshot().map(SnapshotIntake::about),
                before.digestsWith("desired", reading),
                shown.size(),
                cards.size(),
                NotJudged.with(notJudged, before.snapshot())),
        List.copyOf(cards.values()),
        shown,
        objects,
        Foreseen.inRounds(reported, rounds, sets),
        reported.stream().filter(Refusals::isRefusal).toList(),
        chosen.notEvaluated(judgement.notEvaluated()),
        assumed(scenario),
        reading.unreadable(),
        List.copyOf(sources));
  }

  private Sensitive sensitive() {
    Set<String> secrets = new HashSet<>();
    sources.forEach(object -> secrets.addAll(Secrets.of(object)));
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
    if (!options.files().isEmpty() && desiredFacts.isEmpty() && objects.isEmpty()) {
      assumed.add("the manifests hold no object that rules know, so nothing is sent");
    }
    assumed.addAll(scenario.sentences(cluster));
    return assumed;
  }

  /** Live objects, with the desired ones in their place. */
  private List<Object> facts() {
    List<Object> facts = new ArrayList<>();
    List<Object> known = new ArrayList<>();
    if (before.snapshot().isPresent()) {
      for (Object fact : before.snapshot().get().facts()) {
        if (!(fact instanceof ApiObject object)
            || !desiredFacts.containsKey(object.origin().object())) {
          facts.add(fact);
        }
      }
    }
    facts.addAll(desiredFacts.values());
    if (before.snapshot().isEmpty()) {
      known.addAll(Knowledge.ofManifests(facts, desiredFacts.size() == 1));
      known.addAll(
          new Replacements(Facts.stored(before.stored().values()), desiredFacts.keySet())
              .among(desiredFacts.values()));
    }
    facts.addAll(known);
    facts.addAll(changes);
    facts.addAll(refusedPods);
    facts.add(before.setting().behaviour());
    return facts;
  }
}
