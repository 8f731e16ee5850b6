package dev.ordinal.cli;

import dev.ordinal.fact.ApiObject;
import dev.ordinal.fact.Facts;
import dev.ordinal.fact.Knowledge;
import dev.ordinal.fact.ObjectRef;
import dev.ordinal.fact.Refusal;
import dev.ordinal.fact.RefusedPod;
import dev.ordinal.fact.Replacements;
import dev.ordinal.fact.StatefulSetChange;
import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.render.Secrets;
import dev.ordinal.schema.Admission;
import dev.ordinal.schema.ApiServer;
import dev.ordinal.schema.PartialObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Takes manifests document by document: asks the API server about each and makes facts of it, which
 * any thread may do ({@link #judge}); and puts together what belongs together ({@link #accept}).
 */
final class Intake implements Consumer<Intake.Judged> {

  /**
   * What comes of one document; its tree is not needed any more.
   *
   * @param unit the name of the unit it belongs to
   * @param template the file of a chart that it was rendered from; empty if that is not said
   * @param refusals why the server would refuse it
   * @param secrets words in it that must not be printed
   * @param notJudged what it is, if no rule looks at it and it is not refused; else empty
   * @param object the fact that it is; empty if no rule looks at it
   * @param more what else is known of that object
   */
  record Judged(
      String unit,
      String template,
      List<Refusal> refusals,
      Set<String> secrets,
      String notJudged,
      Optional<ApiObject> object,
      List<Object> more) {}

  /** The objects that are joined with each other. */
  private static final class Unit {
    private final List<Object> facts = new ArrayList<>();
    private final Set<ObjectRef> seen = new HashSet<>();
  }

  private static final String PATCH = "kustomize patch (kustomize build renders it)";

  private final Before before;
  private final ApiServer server;
  private final Set<ObjectRef> sent = new HashSet<>();
  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final Map<String, Integer> notJudged = new TreeMap<>();
  private final Set<String> secrets = new HashSet<>();
  private final Templates templates = new Templates();
  private int documents;

  /** Compares with what was there before. */
  Intake(Before before) {
    this.before = before;
    this.server = before.setting().apiServer();
  }

  /** What comes of one document; changes nothing here, so that several threads may ask. */
  Judged judge(Document document) {
    String unit = document.source().unit();
    if (PartialObject.isPatch(document.map())) {
      return new Judged(unit, "", List.of(), Set.of(), PATCH, Optional.empty(), List.of());
    }
    Admission admission = server.create(document);
    Optional<Admission> update = update(document);
    MapNode stored = update.orElse(admission).stored().orElse(document.map());
    List<Refusal> refused = Refusal.of(admission);
    Set<String> secrets = Secrets.of(document.map());
    Optional<ApiObject> fact = Facts.of(stored, document);
    if (fact.isEmpty()) {
      String kind = refused.isEmpty() ? admission.kind() : "";
      return new Judged(unit, "", refused, secrets, kind, fact, List.of());
    }
    List<Object> more = new ArrayList<>(0);
    Facts.dropped(admission, fact.get()).ifPresent(more::add);
    more.addAll(RefusedPod.of(admission, fact.get(), server));
    update.flatMap(sent -> StatefulSetChange.of(sent, fact.get())).ifPresent(more::add);
    return new Judged(unit, document.sourceComment(), refused, secrets, "", fact, more);
  }

  /** What becomes of the object that is there under the name; empty if there is none. */
  private Optional<Admission> update(Document document) {
    ObjectRef ref = Applying.named(document, before.setting().namespace());
    return before.stored().containsKey(ref) ? Optional.of(before.send(document)) : Optional.empty();
  }

  @Override
  public void accept(Judged judged) {
    documents++;
    refusals.addAll(judged.refusals());
    secrets.addAll(judged.secrets());
    if (judged.object().isEmpty()) {
      if (!judged.notJudged().isEmpty()) {
        notJudged.merge(judged.notJudged(), 1, Integer::sum);
      }
      return;
    }
    ApiObject object = judged.object().get();
    Unit unit = units.computeIfAbsent(judged.unit(), name -> new Unit());
    if (unit.seen.add(object.origin().object())) {
      sent.add(object.origin().object());
      templates.add(object.origin().object(), judged.template());
      unit.facts.add(object);
      unit.facts.addAll(judged.more());
    }
  }

  /** The facts of each unit, and what is known about it; in a cluster, the snapshot knows that. */
  List<List<Object>> factsByUnit() {
    List<List<Object>> all = new ArrayList<>();
    Replacements replacements = new Replacements(Facts.stored(before.replacedBy(sent)), sent);
    for (Unit unit : units.values()) {
      List<Object> facts = new ArrayList<>(unit.facts);
      if (before.snapshot().isEmpty()) {
        facts.addAll(Knowledge.ofManifests(unit.facts, documents == 1));
      }
      facts.addAll(replacements.among(unit.facts));
      all.add(facts);
    }
    return all;
  }

  /** Where the objects were rendered from. */
  Templates templates() {
    return templates;
  }

  /** Words that must not be printed. */
  Set<String> secrets() {
    return secrets;
  }

  List<Refusal> refusals() {
    return refusals;
  }

  Map<String, Integer> notJudged() {
    return notJudged;
  }
}
