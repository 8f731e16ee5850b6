package dev.ordinal.render;

import dev.ordinal.conclusion.Change;
import dev.ordinal.conclusion.LintReport;
import dev.ordinal.conclusion.PlannedAction;
import dev.ordinal.conclusion.Rejection;
import dev.ordinal.conclusion.ReportedViolation;
import dev.ordinal.conclusion.Risk;
import dev.ordinal.conclusion.Task;
import dev.ordinal.conclusion.Violation;
import dev.ordinal.conclusion.Wait;
import dev.ordinal.conclusion.WorldAction;
import dev.ordinal.fact.Effect;
import dev.ordinal.fact.Needed;
import dev.ordinal.fact.ObjectRef;
import dev.ordinal.fact.Origin;
import dev.ordinal.fact.Place;
import dev.ordinal.fact.SetStatus;
import dev.ordinal.fact.sync.Phase;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Position;
import dev.ordinal.manifest.ScalarNode;
import dev.ordinal.plan.BehaviourTable;
import dev.ordinal.plan.Decisive;
import dev.ordinal.plan.End;
import dev.ordinal.plan.Outcome;
import dev.ordinal.plan.Plan;
import dev.ordinal.plan.PlannedSet;
import dev.ordinal.plan.Round;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The plans that every format is shown, by the name of their fixture folder. */
final class PlanSituations {

  private PlanSituations() {}

  static Map<String, Plan> plans() {
    Map<String, LintReport> lint = Situations.lint();
    Map<String, Plan> plans = new LinkedHashMap<>();
    plans.put("nothing", plan(List.of(settled("web")), List.of(), lint.get("nothing")));
    plans.put("one", plan(1, "app:2"));
    plans.put("many", plan(List.of(waiting("app:2"), rejected(), blocked()), refused(), many()));
    plans.put("suppressed", plan(List.of(settled("web")), List.of(), lint.get("suppressed")));
    plans.put("unreadable", plan(List.of(waiting("app:2")), objects(), lint.get("unreadable")));
    plans.put("hostile", plan(List.of(hostile()), hostileObjects(), lint.get("hostile")));
    return plans;
  }

  private static LintReport many() {
    return Situations.lint().get("many");
  }

  /** A set that waits, so many times over. */
  static Plan plan(int sets, String image) {
    return plan(Collections.nCopies(sets, waiting(image)), objects(), Situations.lint().get("one"));
  }

  private static Plan plan(
      List<PlannedSet> sets, List<Plan.ChangedObject> objects, LintReport found) {
    boolean refused = sets.stream().anyMatch(set -> set.outcome() == Outcome.REJECTED);
    return new Plan(
        found.inputs(),
        found.rules(),
        sets,
        objects,
        objects.isEmpty() ? List.of() : List.of(Situations.SERVICE),
        found.violations(),
        refused ? refusals() : List.of(),
        found.notEvaluated(),
        List.of("Every Pod gets Ready"),
        found.unreadable(),
        List.of());
  }

  private static List<ReportedViolation> refusals() {
    Violation refusal =
        new Violation(
            "api-forbidden",
            new Place(Situations.CACHE, "spec.serviceName", "deploy/cache.yaml", 7, 3),
            "StatefulSet cache has in spec.serviceName: Forbidden: it cannot be changed");
    return ReportedViolation.of(
        List.of(refusal),
        id -> Situations.CARDS.get("vct-not-mounted"),
        any -> Optional.empty(),
        any -> "");
  }

  private static List<Plan.ChangedObject> objects() {
    return List.of(
        new Plan.ChangedObject(
            Situations.SERVICE, "update", changes("a"), List.of(), List.of("Names change")));
  }

  private static List<Plan.ChangedObject> refused() {
    Rejection conflict = Rejection.conflict(".spec.type", "helm", "api");
    return List.of(
        new Plan.ChangedObject(
            Situations.SERVICE, "rejected", List.of(), List.of(conflict), List.of()));
  }

  private static List<Plan.ChangedObject> hostileObjects() {
    ObjectRef object = new ObjectRef("v1", "Service", "db", Situations.HOSTILE);
    Rejection rejection =
        new Rejection(Situations.HOSTILE, "Invalid value", Situations.HOSTILE, "api");
    return List.of(
        new Plan.ChangedObject(
            object,
            "rejected",
            changes(Situations.HOSTILE + "y".repeat(10_000)),
            List.of(rejection),
            List.of(Situations.HOSTILE)));
  }

  private static List<Change> changes(String after) {
    return List.of(
        new Change(
            "spec.template",
            Optional.of(ScalarNode.of("app:1")),
            Optional.of(ScalarNode.of(after)),
            Effect.RESTARTS_PODS,
            "template-changed",
            "restarts web-0"));
  }

  private static PlannedSet settled(String name) {
    return set(name, Outcome.UNCHANGED, List.of(), List.of(), List.of(), List.of());
  }

  private static PlannedSet waiting(String image) {
    return set("web", Outcome.WAITS, changes(image), rejections(), rounds("web-0"), waits("web-0"));
  }

  private static PlannedSet rejected() {
    return set("cache", Outcome.REJECTED, changes("app:3"), rejections(), List.of(), List.of());
  }

  private static PlannedSet blocked() {
    return set("queue", Outcome.BLOCKED, List.of(), List.of(), rounds("web-0"), waits("web-0"));
  }

  private static PlannedSet hostile() {
    String name = Situations.HOSTILE;
    return set(name, Outcome.BLOCKED, changes(name), rejections(), rounds(name), waits(name));
  }

  private static List<Rejection> rejections() {
    return List.of(new Rejection("spec.serviceName", "Forbidden", "immutable", "api-forbidden"));
  }

  private static List<Wait> waits(String pod) {
    return List.of(Wait.atMost(30, "gone", "Pod", pod, "wait-gone", "It is being deleted"));
  }

  private static Round pause(Round after) {
    return new Round(2, true, List.of(), after.world(), after.waits(), Optional.empty(), 0, 1, 1);
  }

  private static List<Round> rounds(String pod) {
    return List.of(
        new Round(
            1,
            true,
            List.of(
                PlannedAction.deletePod(Phase.UPDATE, 0, pod, "delete", "It is outdated"),
                PlannedAction.createPod(0, pod, "web-2", "create", "It is missing")),
            List.of(WorldAction.of("kubelet", "remove", "Pod", pod, "remove", "It stopped")),
            waits(pod),
            Optional.empty(),
            0,
            1,
            1));
  }

  private static PlannedSet set(
      String name,
      Outcome outcome,
      List<Change> changes,
      List<Rejection> rejections,
      List<Round> rounds,
      List<Wait> waits) {
    boolean quiet = rounds.isEmpty();
    return new PlannedSet(
        "db",
        name,
        outcome,
        "1 replica · OrderedReady",
        1,
        Needed.allButOne(1),
        changes,
        rejections,
        rounds,
        quiet ? List.of() : List.of(pause(rounds.get(0))),
        waits,
        SetStatus.NEW,
        Optional.of(quiet ? End.SETTLED : End.WAITING),
        quiet ? List.of() : List.of(decisive()),
        quiet ? List.of() : List.of(identity(name)),
        quiet ? List.of() : List.of(branch(name)),
        quiet ? List.of() : List.of(task(name)),
        quiet ? List.of() : List.of(risk(name)),
        Optional.empty(),
        new Origin(
            new ObjectRef("apps/v1", "StatefulSet", "db", name),
            "deploy/web.yaml",
            0,
            false,
            MapNode.builder(new Position(1, 1)).build()));
  }

  private static Decisive decisive() {
    BehaviourTable.Row row =
        new BehaviourTable.Row(
            "eager", "1.30.0", "1.35.4", "EagerSets", "KEP-1", "x01", "Pods are made at once.");
    return new Decisive(row, true, Outcome.CONVERGES, OptionalInt.of(1));
  }

  private static PlannedSet.Identity identity(String name) {
    String pod = name + "-0";
    PlannedSet.ClaimFate claim =
        new PlannedSet.ClaimFate(
            "data-" + pod, "lost", "1Gi", Instant.parse("2026-01-02T03:04:05Z"), "pv-0");
    return new PlannedSet.Identity(
        0, pod, pod, pod + ".web.db.svc", "", "web-1", "web-2", List.of(claim));
  }

  private static PlannedSet.Branch branch(String name) {
    return new PlannedSet.Branch(1, name + "-0 never goes", "it waits for ever", List.of());
  }

  private static Task task(String name) {
    Task.Steps steps =
        Task.Steps.act("kubectl -n db delete pod " + name + "-0").stopIf("a vote is open");
    return Task.of("stuck", 1, "Delete " + name + "-0", "high", steps).numbered("T1");
  }

  private static Risk risk(String name) {
    return new Risk(
        "R1", "quorum", "high", List.of(1), "The quorum is lost", List.of("1 of 1 of " + name));
  }
}
