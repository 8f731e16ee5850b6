package dev.ordinal.plan;

import dev.ordinal.fact.LiveClaim;
import dev.ordinal.fact.LivePod;
import dev.ordinal.fact.LiveRevision;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.OwnerReference;
import dev.ordinal.fact.SetStatus;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.schema.Revisions;
import java.time.Instant;
import java.util.List;

/**
 * Recognises sets to which nothing will happen, so that a plan need not simulate thousands of them
 * for the one that changes. What is not plainly in order counts as not settled; a test compares
 * this with the simulation of every recorded case.
 */
final class Settled {

  private final LiveSet set;
  private final NamespaceObjects objects;
  private final Release release;
  private final Instant now;

  private Settled(LiveSet set, NamespaceObjects objects, Release release, Instant now) {
    this.set = set;
    this.objects = objects;
    this.release = release;
    this.now = now;
  }

  /** Whether the controller has nothing to do for a set, and never will by itself. */
  static boolean isSettled(LiveSet set, NamespaceObjects objects, Release release, Instant now) {
    Settled check = new Settled(set, objects, release, now);
    return !set.deleting()
        && check.strategyIsKnown()
        && set.replicas() == objects.podsOf(set.uid()).size()
        && set.replicas() == objects.podsNamedAfter(set.name())
        && check.statusIsRight()
        && check.revisionIsRight()
        && check.podsAreRight();
  }

  /** Recreate is an error while its gate is off, whatever the state of the set. */
  private boolean strategyIsKnown() {
    return !set.updateStrategy().equals("Recreate") || release.behaviour().has("recreate-strategy");
  }

  private boolean statusIsRight() {
    SetStatus status = set.status();
    int replicas = set.replicas();
    return status.observedGeneration() >= set.generation()
        && status.collisionCount() != null
        && status.replicas() == replicas
        && status.readyReplicas() == replicas
        && status.availableReplicas() == replicas
        && status.currentReplicas() == replicas
        && status.updatedReplicas() == replicas
        && status.currentRevision().equals(status.updateRevision());
  }

  /** Whether the newest revision alone holds the present template, and none is to be deleted. */
  private boolean revisionIsRight() {
    LiveRevision newest = null;
    List<LiveRevision> owned = objects.revisionsOf(set.uid());
    for (LiveRevision revision : owned) {
      if (!set.selector().matches(revision.labels())) {
        return false;
      }
      if (newest != null && revision.revision() == newest.revision()) {
        return false;
      }
      newest = newest == null || revision.revision() > newest.revision() ? revision : newest;
    }
    for (LiveRevision orphan : objects.revisionsOf(NamespaceObjects.NOBODY)) {
      if (set.selector().matches(orphan.labels())) {
        return false;
      }
    }
    return newest != null
        && newest.name().equals(set.status().updateRevision())
        && owned.size() - 1 <= set.revisionHistoryLimit()
        && isEqual(newest)
        && noOtherHoldsTemplate(owned, newest);
  }

  /** Whether the controller finds the present template in a revision, as its version compares. */
  private boolean isEqual(LiveRevision revision) {
    return release.behaviour().has("semantic-revision-comparison")
        ? holdsTemplate(revision)
        : Revisions.text(revision.data()).equals(release.revisions().data(set.object()));
  }

  private boolean noOtherHoldsTemplate(List<LiveRevision> owned, LiveRevision newest) {
    for (LiveRevision revision : owned) {
      if (revision != newest && holdsTemplate(revision)) {
        return false;
      }
    }
    return true;
  }

  private boolean holdsTemplate(LiveRevision revision) {
    MapNode restored = Revisions.restored(set.object(), revision.data());
    return restored.map("spec").map("template").equals(set.template());
  }

  private boolean podsAreRight() {
    for (LivePod pod : objects.podsOf(set.uid())) {
      int ordinal = PodName.of(pod.name()).ordinal();
      int slot = ordinal - set.ordinalsStart();
      if (ordinal < 0
          || slot < 0
          || slot >= set.replicas()
          || !isRight(pod)
          || !pod.name().equals(set.podName(ordinal))
          || !claimsAreRight(pod, ordinal)) {
        return false;
      }
    }
    return true;
  }

  private boolean isRight(LivePod pod) {
    boolean ripe =
        set.minReadySeconds() == 0
            || pod.readySince() != null
                && pod.readySince().plusSeconds(set.minReadySeconds()).isBefore(now);
    return pod.runningAndReady()
        && ripe
        && !pod.terminating()
        && pod.revision().equals(set.status().updateRevision())
        && pod.name().equals(pod.labels().get(NewPod.NAME_LABEL))
        && set.selector().matches(pod.labels());
  }

  private boolean claimsAreRight(LivePod pod, int ordinal) {
    for (String template : set.claimTemplates()) {
      String name = set.claimName(template, ordinal);
      LiveClaim claim = objects.claim(name);
      if (!name.equals(pod.claimNames().get(template))
          || claim != null && (claim.terminating() || !ownersAreRight(claim))) {
        return false;
      }
    }
    return true;
  }

  private boolean ownersAreRight(LiveClaim claim) {
    List<OwnerReference> owners = claim.ownerReferences();
    if (!set.whenDeleted().equals("Delete")) {
      return owners.isEmpty();
    }
    return owners.size() == 1
        && owners.get(0).uid().equals(set.uid())
        && owners.get(0).controller();
  }
}
