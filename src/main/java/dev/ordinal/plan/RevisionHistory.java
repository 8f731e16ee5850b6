package dev.ordinal.plan;

import dev.ordinal.fact.LiveRevision;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.OwnerReference;
import dev.ordinal.fact.sync.EqualRevision;
import dev.ordinal.manifest.Documents;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.schema.Revision;
import dev.ordinal.schema.Revisions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The revisions of a set, the oldest first. Mutable; of one {@link SetState}. */
final class RevisionHistory {

  private static final Comparator<LiveRevision> OLDEST_FIRST =
      Comparator.comparingLong(LiveRevision::revision)
          .thenComparing(
              LiveRevision::creationTimestamp, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(LiveRevision::name);

  private final LiveSet set;
  private final NamespaceState namespace;
  private final Release release;
  private final Map<MapNode, String> dataTexts = new IdentityHashMap<>();
  private final Map<Integer, Revision> candidates = new HashMap<>();
  private List<LiveRevision> listed = List.of();
  private boolean stale = true;
  private boolean settled;
  private LiveRevision current;
  private LiveRevision update;

  RevisionHistory(LiveSet set, NamespaceState namespace, Release release) {
    this.set = set;
    this.namespace = namespace;
    this.release = release;
  }

  /** Some revision of the namespace has changed. */
  void changed() {
    stale = true;
    settled = false;
  }

  /** The revisions that the controller lists: with the labels of the set, its own or nobody's. */
  List<LiveRevision> listed() {
    if (stale) {
      List<LiveRevision> found = new ArrayList<>();
      for (LiveRevision revision : namespace.revisions()) {
        Optional<OwnerReference> owner = OwnerReference.controllerOf(revision.ownerReferences());
        boolean ours = owner.isEmpty() || owner.get().uid().equals(set.uid());
        if (ours && set.selector().matches(revision.labels())) {
          found.add(revision);
        }
      }
      found.sort(OLDEST_FIRST);
      listed = List.copyOf(found);
      stale = false;
    }
    return listed;
  }

  /** Whether current and update revision are known, and nothing has changed since. */
  boolean settled(String statusCurrentRevision) {
    return settled && current.name().equals(nameOr(statusCurrentRevision));
  }

  private String nameOr(String statusCurrentRevision) {
    for (LiveRevision revision : listed()) {
      if (revision.name().equals(statusCurrentRevision)) {
        return statusCurrentRevision;
      }
    }
    return update.name();
  }

  /** The revision of the last completed update. */
  LiveRevision current() {
    return current;
  }

  /** The revision of the present template. */
  LiveRevision update() {
    return update;
  }

  /** Decides on the update revision; the current one is what the status names, if it is listed. */
  void decide(LiveRevision updateRevision, List<LiveRevision> before, String statusCurrent) {
    update = updateRevision;
    current = updateRevision;
    for (LiveRevision revision : before) {
      if (revision.name().equals(statusCurrent)) {
        current = revision;
      }
    }
    settled = true;
  }

  /** The revision that the present template would get. */
  Revision candidate(int collisionCount) {
    return candidates.computeIfAbsent(
        collisionCount, count -> release.revisions().revision(set.object(), count));
  }

  /** The number of a new revision. */
  long nextNumber() {
    List<LiveRevision> all = listed();
    return all.isEmpty() ? 1 : all.get(all.size() - 1).revision() + 1;
  }

  /** The newest of the listed revisions that hold the present template, if there is one. */
  Optional<EqualRevision> equal(int collisionCount) {
    String wanted = candidate(collisionCount).data();
    List<LiveRevision> all = listed();
    for (int i = all.size() - 1; i >= 0; i--) {
      if (text(all.get(i)).equals(wanted)) {
        return Optional.of(new EqualRevision(all.get(i).name(), i == all.size() - 1, true));
      }
    }
    if (!all.isEmpty() && release.behaviour().has("semantic-revision-comparison")) {
      LiveRevision newest = all.get(all.size() - 1);
      if (restored(newest).equals(wanted)) {
        return Optional.of(new EqualRevision(newest.name(), true, false));
      }
    }
    return Optional.empty();
  }

  /** The data that the set would get with the template of a revision, defaults applied. */
  private String restored(LiveRevision revision) {
    MapNode restored = release.api().live(Revisions.restored(set.object(), revision.data()));
    return release.revisions().data(restored);
  }

  /** The bytes of a revision's data. */
  String text(LiveRevision revision) {
    return dataTexts.computeIfAbsent(revision.data(), Revisions::text);
  }

  /** A new revision of the set, as it is stored. */
  LiveRevision create(Revision revision, long number, Instant now) {
    MapNode data = Documents.parse(revision.data(), "").documents().get(0).map();
    dataTexts.put(data, revision.data());
    return new LiveRevision(
        set.namespace(),
        revision.name(),
        namespace.newUid(),
        revision.labels(),
        List.of(OwnerReference.controller("apps/v1", "StatefulSet", set.name(), set.uid())),
        now,
        number,
        data,
        null);
  }
}
