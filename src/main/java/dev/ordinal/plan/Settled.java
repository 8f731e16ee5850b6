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
  private final Instant now;

  private Settled(LiveSet set, NamespaceObjects objects, Instant now) {
    this.set = set;
    this.objects = objects;
    this.now = now;
  }

  /** Whether the controller has nothing to do for a set, and never will by itself. */
  static boolean isSettled(LiveSet set, NamespaceObjects objects, Instant now) {
    Settled check = new Settled(set, objects, now);
    return !set.deleting()
        && set.replicas() == objects.podsOf(set.uid()).size()
        && set.replicas() == objects.podsNamedAfter(set.name())
        && check.statusIsRight()
        && check.revisionIsRight()
        && check.podsAreRight();
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

  /** Whether the newest revision holds the present template, and none is to be deleted. */
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
        && templateOf(newest).equals(set.template());
  }

  private MapNode templateOf(LiveRevision revision) {
    return Revisions.restored(set.object(), revision.data()).map("spec").map("template");
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
