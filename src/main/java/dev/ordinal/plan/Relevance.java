package dev.ordinal.plan;

import dev.ordinal.fact.LivePod;
import dev.ordinal.fact.LiveRevision;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.schema.Revisions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether a behaviour of the controller can matter to sets at all: seen at a glance at how they
 * begin, so that most plans need not be made again for each behaviour. Where in doubt it can; a
 * test makes the plans all the same and compares.
 *
 * @param sets as the run begins
 * @param objects of their namespace, before the run
 */
record Relevance(
    Release release, List<LiveSet> sets, NamespaceObjects objects, PlanOptions options) {

  /** Whether the runs may be others if it were the other way round. */
  boolean matters(BehaviourTable.Alternative alternative, List<SetRun> runs) {
    for (int i = 0; i < sets.size(); i++) {
      if (matters(alternative, sets.get(i), runs.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean matters(BehaviourTable.Alternative alternative, LiveSet set, SetRun run) {
    return switch (alternative.row().name()) {
      case "replaces-ended-pod-at-once" -> objects.pods().stream().anyMatch(LivePod::terminal);
      case "leaves-succeeded-pods" ->
          objects.pods().stream().anyMatch(pod -> pod.phase().equals("Succeeded"));
      case "negative-history-limit-crashes" -> set.revisionHistoryLimit() < 0;
      case "claim-owners-are-controllers" -> ownsClaims(set);
      case "unavailable-means-not-available" -> set.minReadySeconds() > 0;
      case "semantic-revision-comparison" -> newestEqualsByDefaultsOnly(set);
      case "max-unavailable", "max-unavailable-frees-broken-pods" ->
          set.updateStrategy().equals("RollingUpdate") && updates(set, run) && !isPlain(set);
      case "on-delete-completes" -> set.updateStrategy().equals("OnDelete");
      case "recreate-strategy", "recreate-strategy-is-known" ->
          set.updateStrategy().equals("Recreate");
      case "upgrade-rolls-every-set" -> false; // Only a rule of policy asks for it.
      default -> true;
    };
  }

  private boolean ownsClaims(LiveSet set) {
    return set.whenDeleted().equals("Delete")
        || set.whenScaled().equals("Delete")
        || objects.claims().stream().anyMatch(claim -> !claim.ownerReferences().isEmpty());
  }

  /** Whether Pods of the set's name may be at another revision than the one it comes to. */
  private boolean updates(LiveSet set, SetRun run) {
    if (run.rounds().stream().anyMatch(round -> round.error().isPresent())) {
      return true;
    }
    String update = run.set().status().updateRevision();
    return objects.pods().stream()
        .anyMatch(
            pod ->
                PodName.ordinalIn(pod.name(), set.name()) >= 0 && !pod.revision().equals(update));
  }

  /** One Pod after the other, and all of them there and available: a budget of one as well. */
  private boolean isPlain(LiveSet set) {
    List<LivePod> pods = objects.podsOf(set.uid());
    return (set.maxUnavailable() == null || set.maxUnavailable().equals("1"))
        && options.assumptions().isEmpty()
        && set.minReadySeconds() == 0
        && pods.size() == set.replicas()
        && objects.podsNamedAfter(set.name()) == set.replicas()
        && pods.stream().allMatch(pod -> pod.runningAndReady() && !pod.terminating());
  }

  /**
   * Whether the newest revision gives the present template once defaults are applied, not before.
   */
  private boolean newestEqualsByDefaultsOnly(LiveSet set) {
    Optional<LiveRevision> newest =
        objects.revisionsOf(set.uid()).stream()
            .max(
                Comparator.comparingLong(LiveRevision::revision)
                    .thenComparing(
                        revision ->
                            Optional.ofNullable(revision.creationTimestamp()).orElse(Instant.MIN)));
    if (newest.isEmpty()) {
      return !objects.revisionsOf(NamespaceObjects.NOBODY).isEmpty();
    }
    String wanted = release.revisions().data(set.object());
    var restored = Revisions.restored(set.object(), newest.get().data());
    return !Revisions.text(newest.get().data()).equals(wanted)
        && release.revisions().data(release.api().live(restored)).equals(wanted);
  }
}
