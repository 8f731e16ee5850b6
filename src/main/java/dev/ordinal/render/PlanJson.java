package dev.ordinal.render;

import dev.ordinal.conclusion.Change;
import dev.ordinal.conclusion.PlannedAction;
import dev.ordinal.conclusion.Rejection;
import dev.ordinal.conclusion.Risk;
import dev.ordinal.conclusion.Task;
import dev.ordinal.conclusion.Wait;
import dev.ordinal.conclusion.WorldAction;
import dev.ordinal.fact.Needed;
import dev.ordinal.fact.OwnerReference;
import dev.ordinal.fact.SetStatus;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.plan.BehaviourTable;
import dev.ordinal.plan.Decisive;
import dev.ordinal.plan.Plan;
import dev.ordinal.plan.PlannedSet;
import dev.ordinal.plan.Round;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** A plan as JSON: {@code plan.schema.json}. */
final class PlanJson implements Format<Plan> {

  /** Writes what differs, without what is secret in it. */
  private record Changes(Sensitive sensitive, JsonWriter json) {

    void write(List<Change> changes) throws IOException {
      json.objects("changes", changes, this::fields);
    }

    private void fields(Change change) throws IOException {
      json.field("path", change.path());
      if (change.before().isPresent()) {
        json.field("before", sensitive.hide(change.before().get()));
      }
      if (change.after().isPresent()) {
        json.field("after", sensitive.hide(change.after().get()));
      }
      json.field("effect", change.effect().word());
      json.field("rule", change.rule());
      json.field("message", change.message());
    }
  }

  @Override
  public void write(Plan plan, View view, Writer out) throws IOException {
    try (JsonWriter json = new JsonWriter(out)) {
      InputsJson shared = new InputsJson(json);
      ViolationJson violations = new ViolationJson(json);
      Changes changes = new Changes(Sensitive.in(plan.sources()), json);
      json.object(
          () -> {
            json.head("Plan");
            shared.inputs(plan.inputs());
            json.field("outcome", plan.outcome().word());
            json.field("complete", plan.complete());
            shared.notEvaluated(plan.notEvaluated());
            json.object("summary", () -> summary(PlanSummary.of(plan), json));
            json.objects("sets", plan.sets(), set -> set(set, changes, json));
            json.objects("objects", plan.objects(), object -> object(object, changes, json));
            json.objects("untouched", plan.untouched(), violations::object);
            json.objects("violations", plan.violations(), violations::fields);
            json.strings("assumptions", plan.assumptions());
            shared.unreadable(plan.unreadable());
          });
    }
  }

  private static void summary(PlanSummary summary, JsonWriter json) throws IOException {
    json.field("create", summary.created());
    json.field("update", summary.updated());
    json.field("replace", summary.replaced());
    json.field("delete", summary.deleted());
    json.field("keep", summary.kept());
    json.field("tasks", summary.tasks());
    json.field("podsRestarted", summary.replaced());
    json.field("maxRisk", summary.maxRisk());
  }

  private static void object(Plan.ChangedObject changed, Changes changes, JsonWriter json)
      throws IOException {
    json.object("object", () -> new ViolationJson(json).object(changed.object()));
    json.field("verb", changed.verb());
    changes.write(changed.changes());
    json.objects("rejections", changed.rejections(), rejection -> rejection(rejection, json));
    json.strings("effects", changed.effects());
  }

  private static void set(PlannedSet set, Changes changes, JsonWriter json) throws IOException {
    json.field("namespace", set.namespace());
    json.field("name", set.name());
    json.field("outcome", set.outcome().word());
    if (set.deletion().isPresent()) {
      json.field("deletion", set.deletion().get().word());
    }
    if (!set.rounds().isEmpty()) {
      json.object("needed", () -> needed(set.needed(), json));
    }
    changes.write(set.changes());
    json.objects("rejections", set.rejections(), rejection -> rejection(rejection, json));
    json.objects("rounds", set.rounds(), round -> round(round, set, json));
    json.objects("pauses", set.pauses(), pause -> pause(pause, set, json));
    json.objects("waits", set.waits(), wait -> wait(wait, set, json));
    json.object("status", () -> status(set.status(), json));
    if (set.end().isPresent()) {
      json.field("end", set.end().get().word());
    }
    json.objects("decisive", set.decisive(), decisive -> decisive(decisive, json));
    json.objects("identities", set.identities(), identity -> identity(identity, json));
    json.objects("branches", set.branches(), branch -> branch(branch, json));
    json.objects("tasks", set.tasks(), task -> task(task, json));
    json.objects("risks", set.risks(), risk -> risk(risk, json));
  }

  private static void needed(Needed needed, JsonWriter json) throws IOException {
    json.field("pods", needed.pods());
    json.field("because", needed.because());
  }

  private static void rejection(Rejection rejection, JsonWriter json) throws IOException {
    json.field("path", rejection.path());
    json.field("type", rejection.type());
    json.field("message", rejection.message());
    json.field("rule", rejection.rule());
  }

  private static void round(Round round, PlannedSet set, JsonWriter json) throws IOException {
    json.field("number", round.number());
    json.field("ordered", round.ordered());
    json.objects("actions", round.actions(), action -> action(action, json));
    json.objects("world", round.world(), action -> world(action, json));
    json.objects("waits", round.waits(), wait -> wait(wait, set, json));
    if (round.error().isPresent()) {
      json.field("error", round.error().get().word());
    }
    json.field("ready", round.ready());
    json.field("desired", round.desired());
    json.field("needed", round.needed());
  }

  private static void pause(Round pause, PlannedSet set, JsonWriter json) throws IOException {
    json.field("number", pause.number());
    json.objects("world", pause.world(), action -> world(action, json));
    json.objects("waits", pause.waits(), wait -> wait(wait, set, json));
  }

  private static void action(PlannedAction action, JsonWriter json) throws IOException {
    json.field("verb", action.verb());
    json.field("kind", action.kind());
    json.field("name", action.name());
    if (!action.revision().isEmpty()) {
      json.field("revision", action.revision());
    }
    if (action.number() > 0) {
      json.field("number", action.number());
    }
    if (action.isA("update", PlannedAction.CLAIM)) {
      owners(action.owners(), json);
    }
    json.field("rule", action.rule());
    json.strings("because", action.because());
  }

  private static void owners(List<OwnerReference> owners, JsonWriter json) throws IOException {
    json.strings("owners", owners.stream().map(o -> o.kind() + "/" + o.name()).sorted().toList());
  }

  private static void world(WorldAction action, JsonWriter json) throws IOException {
    json.field("actor", action.actor());
    json.field("verb", action.verb());
    json.field("kind", action.kind());
    json.field("name", action.name());
    if (action.verb().equals("update")) {
      owners(action.owners(), json);
    }
    if (action.atMostSeconds().isPresent()) {
      json.field("atMostSeconds", action.atMostSeconds().getAsInt());
    }
    json.field("rule", action.rule());
    json.strings("because", action.because());
  }

  private static void wait(Wait wait, PlannedSet set, JsonWriter json) throws IOException {
    json.field("for", wait.waitsFor());
    json.object(
        "object",
        () -> {
          json.field("kind", wait.kind());
          json.field("namespace", set.namespace());
          json.field("name", wait.name());
        });
    json.field("bounded", wait.bounded());
    if (wait.atMostSeconds().isPresent()) {
      json.field("atMostSeconds", wait.atMostSeconds().getAsInt());
    }
    json.field("rule", wait.rule());
    json.strings("because", wait.because());
  }

  /** As the API writes it: most counters are left out while they are zero. */
  private static void status(SetStatus status, JsonWriter json) throws IOException {
    positive("observedGeneration", status.observedGeneration(), json);
    json.field("replicas", status.replicas());
    positive("readyReplicas", status.readyReplicas(), json);
    positive("currentReplicas", status.currentReplicas(), json);
    positive("updatedReplicas", status.updatedReplicas(), json);
    if (!status.currentRevision().isEmpty()) {
      json.field("currentRevision", status.currentRevision());
    }
    if (!status.updateRevision().isEmpty()) {
      json.field("updateRevision", status.updateRevision());
    }
    if (status.collisionCount() != null) {
      json.field("collisionCount", status.collisionCount());
    }
    if (status.conditions().size() > 0) {
      json.objects("conditions", conditions(status), condition -> condition(condition, json));
    }
    json.field("availableReplicas", status.availableReplicas());
  }

  private static List<MapNode> conditions(SetStatus status) {
    List<MapNode> conditions = new ArrayList<>();
    for (Node item : status.conditions()) {
      if (item instanceof MapNode condition) {
        conditions.add(condition);
      }
    }
    return conditions;
  }

  /** Without times and messages, which depend on the clock of the controller. */
  private static void condition(MapNode condition, JsonWriter json) throws IOException {
    for (String key : List.of("type", "status", "reason")) {
      json.optional(key, condition.text(key));
    }
  }

  private static void positive(String name, long number, JsonWriter json) throws IOException {
    if (number > 0) {
      json.field(name, number);
    }
  }

  private static void decisive(Decisive decisive, JsonWriter json) throws IOException {
    BehaviourTable.Row row = decisive.row();
    json.field("behaviour", row.name());
    json.field("holds", decisive.holds());
    json.field("meaning", row.meaning());
    filled("since", row.since(), json);
    filled("until", row.until(), json);
    filled("gate", row.gate(), json);
    json.field("source", row.source());
    json.field("otherwise", decisive.otherwise().word());
    if (decisive.fromRound().isPresent()) {
      json.field("fromRound", decisive.fromRound().getAsInt());
    }
  }

  private static void identity(PlannedSet.Identity identity, JsonWriter json) throws IOException {
    json.field("ordinal", identity.ordinal());
    json.field("pod", identity.pod());
    json.field("hostname", identity.hostname());
    json.field("dns", identity.dns());
    filled("node", identity.node(), json);
    filled("revisionNow", identity.revisionNow(), json);
    filled("revisionEnd", identity.revisionEnd(), json);
    json.objects("claims", identity.claims(), claim -> claim(claim, json));
  }

  private static void claim(PlannedSet.ClaimFate claim, JsonWriter json) throws IOException {
    json.field("name", claim.name());
    json.field("becomes", claim.becomes());
    filled("size", claim.size(), json);
    if (claim.created() != null) {
      json.field("age", claim.created().toString());
    }
    filled("volume", claim.volume(), json);
  }

  private static void filled(String name, String value, JsonWriter json) throws IOException {
    if (!value.isEmpty()) {
      json.field(name, value);
    }
  }

  private static void branch(PlannedSet.Branch branch, JsonWriter json) throws IOException {
    json.field("at", branch.at());
    json.field("when", branch.when());
    json.field("outcome", branch.outcome());
    json.strings("tasks", branch.tasks());
  }

  private static void task(Task task, JsonWriter json) throws IOException {
    json.field("id", task.id());
    json.field("rule", task.rule());
    json.field("title", task.title());
    json.field("level", task.level());
    json.strings("check", task.check());
    json.strings("do", task.act());
    json.strings("verify", task.verify());
    json.strings("undo", task.undo());
    json.strings("stopIf", task.stopIf());
  }

  private static void risk(Risk risk, JsonWriter json) throws IOException {
    json.field("id", risk.id());
    json.field("rule", risk.rule());
    json.field("level", risk.level());
    json.numbers("rounds", risk.rounds());
    json.field("message", risk.message());
    json.strings("evidence", risk.evidence());
  }
}
