package dev.ordinal.fact.sync;

import dev.ordinal.fact.IntOrPercent;
import dev.ordinal.fact.LivePod;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import java.time.Duration;
import java.time.Instant;

/**
 * The sync of a set.
 *
 * @param currentRevision the name of the revision that the last completed update left
 * @param updateRevision the name of the revision of the present template
 * @param now the time of the sync
 */
public record Sync(LiveSet set, String currentRevision, String updateRevision, Instant now) {

  /** Whether Pods are made and removed one after another, in the order of their ordinals. */
  public boolean ordered() {
    return !set.parallel();
  }

  public boolean deleting() {
    return set.deleting();
  }

  public String strategy() {
    return set.updateStrategy();
  }

  public String whenDeleted() {
    return set.whenDeleted();
  }

  public String whenScaled() {
    return set.whenScaled();
  }

  public int replicas() {
    return set.replicas();
  }

  public int historyLimit() {
    return set.revisionHistoryLimit();
  }

  public int minReadySeconds() {
    return set.minReadySeconds();
  }

  /** How long a Pod that is ready has to stay so before it is available, in seconds. */
  public int ripensIn(LivePod pod) {
    if (pod.readySince() == null) {
      return minReadySeconds();
    }
    long left = Duration.between(now, pod.readySince()).toSeconds() + minReadySeconds();
    return (int) Math.max(0, Math.min(left, minReadySeconds()));
  }

  /** {@code , and stay so for 30 s (minReadySeconds)}; empty if it need not. */
  public String ripeningText() {
    return minReadySeconds() == 0
        ? ""
        : ", and stay so for " + minReadySeconds() + " s (minReadySeconds)";
  }

  public String name() {
    return set.name();
  }

  /** Whether the stored status has the condition Progressing. */
  public boolean progressing() {
    for (Node condition : set.status().conditions()) {
      if (((MapNode) condition).text("type").orElse("").equals("Progressing")) {
        return true;
      }
    }
    return false;
  }

  /** How many Pods an update may take at once: a percentage is rounded down, at least one. */
  public int maxUnavailable() {
    String value = set.maxUnavailable();
    return value == null ? 1 : Math.max(1, IntOrPercent.parse(value).roundedDown(set.replicas()));
  }
}
