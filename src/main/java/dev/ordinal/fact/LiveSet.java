package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A StatefulSet of the cluster, as its controller sees it.
 *
 * @param creationTimestamp null if not known
 * @param deletionTimestamp null while nobody has deleted it
 * @param rollingUpdate whether {@code updateStrategy.rollingUpdate} is there; without it the
 *     controller behaves otherwise than with an empty one
 * @param partition 0 without rollingUpdate
 * @param maxUnavailable a number or a percentage; null if there is none
 * @param ordinalsStart 0 if there is none
 * @param claimTemplates the names of the volumeClaimTemplates, in their order
 * @param object the whole object as stored
 * @param origin where it was read; null for a set that a plan has created
 */
public record LiveSet(
    String namespace,
    String name,
    String uid,
    long generation,
    Instant creationTimestamp,
    Instant deletionTimestamp,
    int replicas,
    String podManagementPolicy,
    String updateStrategy,
    boolean rollingUpdate,
    int partition,
    String maxUnavailable,
    int minReadySeconds,
    int ordinalsStart,
    int revisionHistoryLimit,
    String whenDeleted,
    String whenScaled,
    List<String> claimTemplates,
    LabelSelector selector,
    SetStatus status,
    MapNode object,
    Origin origin) {

  /**
   * Reads a set.
   *
   * @param set the object as the API server stores it, defaults applied
   */
  public static LiveSet from(MapNode set, Origin origin) {
    MapNode metadata = set.map("metadata");
    MapNode spec = set.map("spec");
    MapNode strategy = spec.map("updateStrategy");
    MapNode rollingUpdate = strategy.map("rollingUpdate");
    MapNode retention = spec.map("persistentVolumeClaimRetentionPolicy");
    return new LiveSet(
        metadata.text("namespace").orElse(""),
        metadata.text("name").orElse(""),
        metadata.text("uid").orElse(""),
        Metadata.longNumber(metadata, "generation", 1),
        Metadata.time(metadata, "creationTimestamp"),
        Metadata.time(metadata, "deletionTimestamp"),
        Metadata.number(spec, "replicas", 1),
        spec.text("podManagementPolicy").orElse("OrderedReady"),
        strategy.text("type").orElse("RollingUpdate"),
        strategy.get("rollingUpdate").orElse(null) instanceof MapNode,
        Metadata.number(rollingUpdate, "partition", 0),
        rollingUpdate.text("maxUnavailable").orElse(null),
        Metadata.number(spec, "minReadySeconds", 0),
        Metadata.number(spec.map("ordinals"), "start", 0),
        Metadata.number(spec, "revisionHistoryLimit", 10),
        retention.text("whenDeleted").orElse("Retain"),
        retention.text("whenScaled").orElse("Retain"),
        claimTemplates(spec),
        Selectors.of(spec, "selector"),
        SetStatus.from(set.map("status")),
        set,
        origin);
  }

  private static List<String> claimTemplates(MapNode spec) {
    List<String> names = new ArrayList<>();
    for (Node item : spec.list("volumeClaimTemplates")) {
      if (item instanceof MapNode template) {
        names.add(template.map("metadata").text("name").orElse(""));
      }
    }
    return List.copyOf(names);
  }

  /** Whether Pods are made and removed all at once ({@code podManagementPolicy: Parallel}). */
  public boolean parallel() {
    return podManagementPolicy.equals("Parallel");
  }

  /** What keeps it after it is deleted. */
  public List<String> finalizers() {
    return Metadata.strings(object.map("metadata").list("finalizers"));
  }

  public boolean deleting() {
    return deletionTimestamp != null;
  }

  /**
   * Whether a new Pod is made from the current revision, not from the update revision.
   *
   * @param slot the ordinal, counted from the first
   */
  public boolean holdsBack(int slot) {
    return rollingUpdate
        ? slot < partition
        : updateStrategy.equals("RollingUpdate") && slot < status.currentReplicas();
  }

  /** The Pod template as stored. */
  public MapNode template() {
    return object.map("spec").map("template");
  }

  /** The name of the Pod of an ordinal. */
  public String podName(int ordinal) {
    return name + "-" + ordinal;
  }

  /** The name of the claim that a claim template gives to an ordinal. */
  public String claimName(String claimTemplate, int ordinal) {
    return claimTemplate + "-" + name + "-" + ordinal;
  }

  /** This set with another status. */
  public LiveSet with(SetStatus newStatus) {
    return new LiveSet(
        namespace,
        name,
        uid,
        generation,
        creationTimestamp,
        deletionTimestamp,
        replicas,
        podManagementPolicy,
        updateStrategy,
        rollingUpdate,
        partition,
        maxUnavailable,
        minReadySeconds,
        ordinalsStart,
        revisionHistoryLimit,
        whenDeleted,
        whenScaled,
        claimTemplates,
        selector,
        newStatus,
        object,
        origin);
  }
}
