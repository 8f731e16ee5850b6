package dev.ordinal.cli;

import dev.ordinal.fact.ApiObject;
import dev.ordinal.fact.Facts;
import dev.ordinal.fact.Knowledge;
import dev.ordinal.fact.ObjectRef;
import dev.ordinal.fact.Refusal;
import dev.ordinal.fact.RefusedPod;
import dev.ordinal.fact.Replacements;
import dev.ordinal.fact.StatefulSet;
import dev.ordinal.fact.StatefulSetChange;
import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.schema.Admission;
import dev.ordinal.schema.ApiServer;
import dev.ordinal.schema.PartialObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Takes manifests document by document: asks the API server about each, and makes facts of it. */
final class Intake implements Consumer<Document> {

  /** The objects that are joined with each other. */
  private static final class Unit {
    private final List<Object> facts = new ArrayList<>();
    private final Set<ObjectRef> seen = new LinkedHashSet<>();
    private int documents;
  }

  private static final String PATCH = "kustomize patch (kustomize build renders it)";

  private final ApiServer server;
  private final Map<ObjectRef, MapNode> old;
  private final Set<ObjectRef> sent = new HashSet<>();
  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final Map<String, Integer> notJudged = new TreeMap<>();
  private int documents;

  Intake(ApiServer server) {
    this(server, Map.of());
  }

  /**
   * Compares with what was there before.
   *
   * @param old by name, as the server stores it
   */
  Intake(ApiServer server, Map<ObjectRef, MapNode> old) {
    this.server = server;
    this.old = old;
  }

  @Override
  public void accept(Document document) {
    documents++;
    if (PartialObject.isPatch(document.map())) {
      notJudged.merge(PATCH, 1, Integer::sum);
      return;
    }
    Admission admission = server.create(document);
    MapNode stored = admission.stored().orElse(document.map());
    Unit unit = units.computeIfAbsent(document.source().unit(), name -> new Unit());
    unit.documents++;
    refusals.addAll(Refusal.of(admission));
    String file = document.source().file();
    Optional<ApiObject> fact = Facts.of(stored, file, document.index(), false);
    if (fact.isEmpty()) {
      notJudged.merge(
          admission.kind().isEmpty() ? "without kind" : admission.kind(), 1, Integer::sum);
    } else if (unit.seen.add(fact.get().origin().object())) {
      unit.facts.add(fact.get());
      Facts.dropped(admission, fact.get()).ifPresent(unit.facts::add);
      unit.facts.addAll(RefusedPod.of(admission, fact.get(), server));
      compare(document, fact.get()).ifPresent(unit.facts::add);
    }
  }

  private Optional<StatefulSetChange> compare(Document document, ApiObject fact) {
    ObjectRef ref = fact.origin().object();
    sent.add(ref);
    return fact instanceof StatefulSet && old.containsKey(ref)
        ? StatefulSetChange.of(server.update(old.get(ref), document), fact)
        : Optional.empty();
  }

  /** The facts of each unit, and what is known about it. */
  List<List<Object>> factsByUnit() {
    List<List<Object>> all = new ArrayList<>();
    Replacements replacements = new Replacements(Facts.stored(old.values()), sent);
    for (Unit unit : units.values()) {
      List<Object> facts = new ArrayList<>(unit.facts);
      facts.addAll(Knowledge.ofManifests(unit.facts, documents == 1));
      facts.addAll(replacements.among(unit.facts));
      all.add(facts);
    }
    return all;
  }

  List<Refusal> refusals() {
    return refusals;
  }

  Map<String, Integer> notJudged() {
    return notJudged;
  }
}
