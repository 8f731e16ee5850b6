package dev.ordinal.cli;

import dev.ordinal.conclusion.Change;
import dev.ordinal.conclusion.NotEvaluated;
import dev.ordinal.conclusion.Rejection;
import dev.ordinal.fact.ApiObject;
import dev.ordinal.fact.Changed;
import dev.ordinal.fact.Effect;
import dev.ordinal.fact.Facts;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.ObjectChange;
import dev.ordinal.fact.ObjectRef;
import dev.ordinal.fact.Origin;
import dev.ordinal.fact.Refusal;
import dev.ordinal.fact.RefusedPod;
import dev.ordinal.fact.StatefulSetChange;
import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.ScalarNode;
import dev.ordinal.manifest.Source;
import dev.ordinal.plan.DesiredSet;
import dev.ordinal.plan.Plan;
import dev.ordinal.plan.Rules;
import dev.ordinal.schema.Admission;
import dev.ordinal.schema.ApiServer;
import dev.ordinal.schema.Difference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Sends objects to the API server as kubectl does, and keeps what comes of them. */
final class Sending {

  private final Before before;
  private final ApiServer server;
  private final Rules rules;
  private final Map<ObjectRef, LiveSet> live = new TreeMap<>();
  private final Map<ObjectRef, DesiredSet> sets = new LinkedHashMap<>();
  private final Map<ObjectRef, ApiObject> facts = new LinkedHashMap<>();
  private final List<Changed> changes = new ArrayList<>();
  private final List<MapNode> sources = new ArrayList<>();
  private final List<Plan.ChangedObject> objects = new ArrayList<>();
  private final List<ObjectChange> objectChanges = new ArrayList<>();
  private final Templates templates = new Templates();
  private final Map<String, Integer> notJudged = new TreeMap<>();
  private final List<ObjectRef> unmanaged = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<RefusedPod> refusedPods = new ArrayList<>();
  private final List<NotEvaluated> notEvaluated = new ArrayList<>();
  private final Set<ObjectRef> named = new TreeSet<>();
  private final Set<String> namespaces = new TreeSet<>();

  /**
   * @param sets those of the cluster
   * @param rules those of {@code rules/change}
   */
  Sending(Before before, ApiServer server, List<LiveSet> sets, Rules rules) {
    this.before = before;
    this.server = server;
    this.rules = rules;
    for (LiveSet set : sets) {
      live.put(set.origin().object(), set);
    }
  }

  /** Sends a manifest; what Helm does beside that is a fact for the rules. */
  void manifest(Document document) {
    String beside = Templates.besideThePlan(document);
    ObjectRef ref = beside.isEmpty() ? send(document) : passOver(document, beside);
    templates.add(ref, document.sourceComment());
    named.add(ref);
    if (!ref.namespace().isEmpty()) {
      namespaces.add(ref.namespace());
    }
  }

  /** Sends what a command such as {@code --scale} leaves of a set: it stands where the set does. */
  void command(Document document) {
    Origin old = live.get(Facts.refOf(document.map())).origin();
    Source source = new Source(old.file(), document.source().unit());
    send(new Document(source, old.index(), document.root(), List.of(), ""));
  }

  private ObjectRef send(Document document) {
    Admission admission = before.send(document);
    MapNode stored = admission.stored().orElse(document.map());
    ObjectRef ref = Facts.refOf(stored);
    sources.add(stored);
    sources.add(document.map());
    if (before.applying() == Applying.SERVER && isUnmanaged(ref)) {
      unmanaged.add(ref);
    }
    admission.update().ifPresent(update -> sources.add(update.old()));
    refusals.addAll(Refusal.of(admission));
    String file = document.source().file();
    Origin origin = new Origin(ref, file, document.index(), false, stored);
    if (ref.kind().equals("StatefulSet") && admission.stored().isPresent()) {
      Optional<LiveSet> old = Optional.ofNullable(live.get(ref));
      DesiredSet desired = DesiredSet.of(admission, old, origin, rules);
      boolean lasting = desired.immutable().isEmpty() || server.create(document).accepted();
      sets.put(ref, lasting ? desired : desired.neverAccepted());
    } else {
      change(ref, admission);
    }
    Facts.of(stored, document).ifPresent(fact -> want(fact, admission));
    return ref;
  }

  private boolean isUnmanaged(ObjectRef ref) {
    MapNode old = before.stored().get(ref);
    return old != null && old.map("metadata").list("managedFields").size() == 0;
  }

  private ObjectRef passOver(Document document, String beside) {
    notJudged.merge(beside, 1, Integer::sum);
    MapNode object = server.create(document).stored().orElse(document.map());
    sources.add(object);
    Facts.of(object, document.source().file(), document.index(), false)
        .ifPresent(fact -> facts.put(fact.origin().object(), fact));
    return Facts.refOf(object);
  }

  private void want(ApiObject fact, Admission admission) {
    facts.put(fact.origin().object(), fact);
    StatefulSetChange.of(admission, fact).ifPresent(changes::add);
    refusedPods.addAll(RefusedPod.of(admission, fact, server));
  }

  private void change(ObjectRef ref, Admission admission) {
    List<Rejection> rejections = DesiredSet.rejections(admission);
    List<Change> fields = new ArrayList<>();
    for (Admission.Update update : admission.update().stream().toList()) {
      for (Difference difference : known(ref, update.allChanges())) {
        fields.add(changed(difference, admission.refuses(difference.path())));
      }
    }
    boolean created = admission.update().isEmpty();
    if (created || !fields.isEmpty() || !rejections.isEmpty()) {
      String verb = rejections.isEmpty() ? created ? "create" : "update" : "rejected";
      objects.add(new Plan.ChangedObject(ref, verb, fields, rejections, List.of()));
    }
    if (rejections.isEmpty() && (created || !fields.isEmpty())) {
      objectChanges.add(
          new ObjectChange(
              ref,
              admission.update().flatMap(update -> fact(update.old())),
              admission.stored().flatMap(Sending::fact),
              fields.stream().map(Change::path).toList()));
    }
  }

  /** Without the values of a Secret, of which a snapshot holds the keys only. */
  private List<Difference> known(ObjectRef ref, List<Difference> all) {
    if (!ref.kind().equals("Secret") || before.snapshot().isEmpty()) {
      return all;
    }
    List<Difference> known = new ArrayList<>();
    for (Difference difference : all) {
      if (difference.before().filter(Sending::isBlank).isEmpty()) {
        known.add(difference);
      }
    }
    if (known.size() < all.size()) {
      notEvaluated.add(
          new NotEvaluated(
              "mounted-files-follow-object",
              Optional.of(ref),
              List.of("Secret"),
              "the snapshot holds no values of Secrets: whether this one changes is not known"));
    }
    return known;
  }

  private static boolean isBlank(Node value) {
    return value instanceof ScalarNode scalar && scalar.text().isEmpty();
  }

  private static Change changed(Difference difference, boolean refused) {
    return new Change(
        difference.path(),
        difference.before(),
        difference.after(),
        refused ? Effect.REFUSED : Effect.IN_PLACE,
        refused ? "change-refused" : "change-in-place",
        refused ? "refused by the API server, and the whole update with it" : "in place");
  }

  private static Optional<ApiObject> fact(MapNode object) {
    return Facts.of(object, "", 0, true);
  }

  /** Deletes objects that are no sets. */
  void delete(List<ObjectRef> refs) {
    for (ObjectRef ref : refs) {
      objects.add(new Plan.ChangedObject(ref, "delete", List.of(), List.of(), List.of()));
      Optional<ApiObject> old = fact(before.stored().get(ref));
      objectChanges.add(new ObjectChange(ref, old, Optional.empty(), List.of()));
    }
  }

  /** The sets of the cluster, by name. */
  Map<ObjectRef, LiveSet> live() {
    return live;
  }

  /** The sets that were sent, by name. */
  Map<ObjectRef, DesiredSet> sets() {
    return sets;
  }

  /** What was sent, by name, as far as rules know its kind. */
  Map<ObjectRef, ApiObject> facts() {
    return facts;
  }

  /** What becomes of sets that were there before. */
  List<Changed> changes() {
    return changes;
  }

  /** The old and new objects of what changes. */
  List<MapNode> sources() {
    return sources;
  }

  /** What changes beside sets. */
  List<Plan.ChangedObject> objects() {
    return objects;
  }

  /** The same, with what they were and will be; only those that are accepted. */
  List<ObjectChange> objectChanges() {
    return objectChanges;
  }

  /** Why the API server refuses what was sent. */
  List<Refusal> refusals() {
    return refusals;
  }

  /** Why no Pod can be made of what it accepts. */
  List<RefusedPod> refusedPods() {
    return refusedPods;
  }

  /** Objects that were applied on the server's side and of which the input names no managers. */
  List<ObjectRef> unmanaged() {
    return unmanaged;
  }

  /** Changes that the input does not show. */
  List<NotEvaluated> notEvaluated() {
    return notEvaluated;
  }

  /** From which files of a chart the manifests were rendered. */
  Templates templates() {
    return templates;
  }

  /** What was counted only, by kind. */
  Map<String, Integer> notJudged() {
    return notJudged;
  }

  /** What manifests name. */
  Set<ObjectRef> named() {
    return named;
  }

  /** The namespaces of what manifests name. */
  Set<String> namespaces() {
    return namespaces;
  }
}
