package dev.ordinal.plan;

import dev.ordinal.conclusion.Change;
import dev.ordinal.conclusion.FieldEffect;
import dev.ordinal.conclusion.Rejection;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.Origin;
import dev.ordinal.fact.sync.FieldChange;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.ScalarNode;
import dev.ordinal.schema.Admission;
import dev.ordinal.schema.ApiError;
import dev.ordinal.schema.Conflict;
import dev.ordinal.schema.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A set as somebody wants it.
 *
 * @param asWanted as the manifest has it, whether or not it is accepted
 * @param stored as the API server would store it; empty if it refuses it
 * @param changes what differs from the live set
 * @param rejections why it is refused
 * @param immutable the changed fields that may not change, if nothing else is refused: a set made
 *     anew from the manifest can have them
 * @param replicasSent whether the manifest names the number of replicas
 * @param origin of the manifest
 */
public record DesiredSet(
    String namespace,
    String name,
    LiveSet asWanted,
    Optional<LiveSet> stored,
    List<Change> changes,
    List<Rejection> rejections,
    List<String> immutable,
    boolean replicasSent,
    Origin origin) {

  private static final String TABLE_RULE = "api-server";

  /**
   * What comes of a manifest.
   *
   * @param admission the API server's answer; its update is that to the live set
   * @param live the set that the cluster has, if it has it
   * @param origin of the manifest
   * @param rules those of {@code rules/change}
   */
  public static DesiredSet of(
      Admission admission, Optional<LiveSet> live, Origin origin, Rules rules) {
    MapNode object = admission.stored().orElse(MapNode.EMPTY);
    List<Rejection> rejections = rejections(admission);
    Optional<LiveSet> stored = Optional.empty();
    if (rejections.isEmpty()) {
      stored =
          Optional.of(live.isEmpty() ? created(object, origin) : updated(admission, live.get()));
    }
    LiveSet wanted = LiveSet.from(object, origin);
    return new DesiredSet(
        wanted.namespace(),
        wanted.name(),
        wanted,
        stored,
        live.isEmpty() ? List.of() : changes(admission, object, rules),
        rejections,
        immutable(admission),
        admission.document().map().map("spec").text("replicas").isPresent(),
        origin);
  }

  private static List<String> immutable(Admission admission) {
    List<Refusal> refusals = admission.update().map(Admission.Update::refusals).orElse(List.of());
    List<ApiError> errors = refusals.stream().map(Refusal::error).toList();
    return errors.containsAll(admission.errors())
        ? refusals.stream().map(refusal -> refusal.change().path()).toList()
        : List.of();
  }

  /** The same, where the server would refuse a new object, too. */
  public DesiredSet neverAccepted() {
    return new DesiredSet(
        namespace, name, asWanted, stored, changes, rejections, List.of(), replicasSent, origin);
  }

  /**
   * Why an object is refused: by the API server, or by kubectl since other managers own fields.
   *
   * @param admission the API server's answer
   */
  public static List<Rejection> rejections(Admission admission) {
    List<Rejection> rejections = new ArrayList<>();
    for (ApiError error : admission.errors()) {
      rejections.add(new Rejection(error.path(), error.type(), error.message(), TABLE_RULE));
    }
    for (Admission.Update update : admission.update().stream().toList()) {
      for (Conflict conflict : update.conflicts()) {
        rejections.add(Rejection.conflict(conflict.field(), conflict.manager(), TABLE_RULE));
      }
    }
    return rejections;
  }

  private static LiveSet created(MapNode object, Origin origin) {
    MapNode metadata = object.map("metadata");
    String uid = "desired-" + metadata.text("name").orElse("");
    return LiveSet.from(
        object.with(
            "metadata",
            metadata.with("uid", ScalarNode.of(uid)).with("generation", ScalarNode.of(1))),
        origin);
  }

  private static LiveSet updated(Admission admission, LiveSet live) {
    MapNode old = live.object();
    MapNode object = admission.stored().orElseThrow();
    boolean grows = admission.update().map(Admission.Update::generationChanged).orElse(false);
    MapNode.Builder metadata = object.map("metadata").toBuilder();
    metadata.put("generation", ScalarNode.of(live.generation() + (grows ? 1 : 0)));
    for (String key : List.of("uid", "creationTimestamp", "deletionTimestamp")) {
      old.map("metadata").get(key).ifPresent(value -> metadata.put(key, value));
    }
    return LiveSet.from(
        object.with("metadata", metadata.build()).with("status", old.map("status")), live.origin());
  }

  private static List<Change> changes(Admission admission, MapNode object, Rules rules) {
    if (admission.update().isEmpty()) {
      return List.of();
    }
    Admission.Update update = admission.update().get();
    LiveSet next = LiveSet.from(object, null);
    int replicas = LiveSet.from(update.old(), null).replicas();
    List<Object> facts = new ArrayList<>();
    List<String> paths = new ArrayList<>(update.changedPaths());
    paths.addAll(update.metadataPaths());
    for (String path : paths) {
      facts.add(
          new FieldChange(path, next, replicas, admission.refuses(path), update.templateChanged()));
    }
    List<Change> changes = new ArrayList<>();
    for (Object conclusion : facts.isEmpty() ? List.of() : rules.conclude(facts)) {
      if (conclusion instanceof FieldEffect effect) {
        changes.add(
            new Change(
                effect.path(),
                FieldValue.at(update.old(), effect.path()),
                FieldValue.at(object, effect.path()),
                effect.effect(),
                effect.rule(),
                effect.message()));
      }
    }
    changes.sort(Comparator.comparing(Change::path));
    return List.copyOf(changes);
  }
}
