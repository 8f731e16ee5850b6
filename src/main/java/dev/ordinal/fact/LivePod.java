package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A Pod of the cluster.
 *
 * @param creationTimestamp null if not known
 * @param deletionTimestamp when its grace period ends, as the API has it; null while nobody has
 *     deleted it
 * @param graceSeconds how long its containers have to end
 * @param nodeName empty while it is not scheduled
 * @param claimNames the claim of each volume that is one, by the volume's name
 * @param phase Pending, Running, Succeeded, Failed, Unknown
 * @param ready whether the condition Ready is True
 * @param readySince when the condition Ready changed last; null if not known
 * @param waitingReason why a container waits ({@code CrashLoopBackOff}); empty if none does
 * @param unschedulable whether the scheduler has found no node for it
 * @param origin where it was read; null for a Pod that a plan has created
 */
public record LivePod(
    String namespace,
    String name,
    String uid,
    Map<String, String> labels,
    List<OwnerReference> ownerReferences,
    List<String> finalizers,
    Instant creationTimestamp,
    Instant deletionTimestamp,
    long graceSeconds,
    String nodeName,
    String hostname,
    String subdomain,
    Map<String, String> claimNames,
    String phase,
    boolean ready,
    Instant readySince,
    String waitingReason,
    boolean unschedulable,
    Origin origin) {

  private static final Set<String> CANNOT_START =
      Set.of("CrashLoopBackOff", "ErrImagePull", "ImagePullBackOff");

  /** The label that names a Pod's revision. */
  public static final String REVISION_LABEL = "controller-revision-hash";

  /** How long the containers of a Pod have to end, in seconds, if its template does not say. */
  public static final long DEFAULT_GRACE = 30;

  /**
   * Reads a Pod.
   *
   * @param pod the object as the API server stores it
   */
  public static LivePod from(MapNode pod, Origin origin) {
    MapNode metadata = pod.map("metadata");
    MapNode spec = pod.map("spec");
    MapNode status = pod.map("status");
    MapNode ready = Metadata.condition(status, "Ready");
    MapNode scheduled = Metadata.condition(status, "PodScheduled");
    return new LivePod(
        metadata.text("namespace").orElse(""),
        metadata.text("name").orElse(""),
        metadata.text("uid").orElse(""),
        Metadata.strings(metadata.map("labels")),
        OwnerReference.listOf(metadata),
        Metadata.strings(metadata.list("finalizers")),
        Metadata.time(metadata, "creationTimestamp"),
        Metadata.time(metadata, "deletionTimestamp"),
        graceSeconds(metadata, spec),
        spec.text("nodeName").orElse(""),
        spec.text("hostname").orElse(""),
        spec.text("subdomain").orElse(""),
        claimNames(spec),
        status.text("phase").orElse("Pending"),
        ready.text("status").orElse("").equals("True"),
        Metadata.time(ready, "lastTransitionTime"),
        waitingReason(status),
        scheduled.text("reason").orElse("").equals("Unschedulable"),
        origin);
  }

  /** What its deletion asked for; before that, what its spec says. */
  private static long graceSeconds(MapNode metadata, MapNode spec) {
    long ofSpec = Metadata.longNumber(spec, "terminationGracePeriodSeconds", DEFAULT_GRACE);
    return Metadata.longNumber(metadata, "deletionGracePeriodSeconds", ofSpec);
  }

  private static Map<String, String> claimNames(MapNode spec) {
    Map<String, String> claims = new LinkedHashMap<>();
    for (Node item : spec.list("volumes")) {
      if (item instanceof MapNode volume) {
        volume
            .map("persistentVolumeClaim")
            .text("claimName")
            .ifPresent(claim -> claims.put(volume.text("name").orElse(""), claim));
      }
    }
    return claims.isEmpty() ? Map.of() : claims;
  }

  private static String waitingReason(MapNode status) {
    for (String containers : List.of("initContainerStatuses", "containerStatuses")) {
      for (Node item : status.list(containers)) {
        if (item instanceof MapNode container) {
          String reason = container.map("state").map("waiting").text("reason").orElse("");
          if (!reason.isEmpty()) {
            return reason;
          }
        }
      }
    }
    return "";
  }

  /** The name of the ControllerRevision it was made from; empty if it has no such label. */
  public String revision() {
    return labels.getOrDefault(REVISION_LABEL, "");
  }

  /** Whether a set made it, and it has no controller any more. */
  public boolean orphanOfSet() {
    return labels.containsKey("statefulset.kubernetes.io/pod-name")
        && OwnerReference.controllerOf(ownerReferences).isEmpty();
  }

  /** Whether one of its volumes is the claim of that name. */
  public boolean uses(String claim) {
    return claimNames.containsValue(claim);
  }

  public boolean terminating() {
    return deletionTimestamp != null;
  }

  /** Whether it has ended for good. */
  public boolean terminal() {
    return phase.equals("Failed") || phase.equals("Succeeded");
  }

  public boolean runningAndReady() {
    return ready && phase.equals("Running");
  }

  /**
   * Why it does not get ready by itself; empty if it may: its containers cannot start, or no node
   * takes it.
   */
  public String brokenBy() {
    if (ready || unschedulable) {
      return ready ? "" : "Unschedulable";
    }
    boolean cannotStart =
        CANNOT_START.contains(waitingReason)
            || waitingReason.startsWith("Create") && waitingReason.endsWith("Error");
    return cannotStart ? waitingReason : "";
  }

  /** Whether its containers cannot start, for a reason that does not go away by itself. */
  public boolean cannotStart() {
    return !unschedulable && !brokenBy().isEmpty();
  }

  /** Since when it is being deleted, and what kubectl shows of that; empty if nobody deleted it. */
  public String terminatingText() {
    return deletionTimestamp == null
        ? ""
        : "terminating since "
            + deletionTimestamp.minusSeconds(graceSeconds)
            + " (deletionTimestamp "
            + deletionTimestamp
            + ", after "
            + graceSeconds
            + " s of grace)";
  }

  /** {@code since 2026-01-15T12:00:00Z}, when Ready changed last; empty if that is not known. */
  public String sinceText() {
    return readySince == null ? "" : " since " + readySince;
  }

  /** This Pod with other labels and owners. */
  public LivePod with(Map<String, String> labels, List<OwnerReference> ownerReferences) {
    return new LivePod(
        namespace,
        name,
        uid,
        labels,
        ownerReferences,
        finalizers,
        creationTimestamp,
        deletionTimestamp,
        graceSeconds,
        nodeName,
        hostname,
        subdomain,
        claimNames,
        phase,
        ready,
        readySince,
        waitingReason,
        unschedulable,
        origin);
  }

  /** This Pod after somebody has deleted it. */
  public LivePod deletedAt(Instant time) {
    return new LivePod(
        namespace,
        name,
        uid,
        labels,
        ownerReferences,
        finalizers,
        creationTimestamp,
        time.plusSeconds(graceSeconds),
        graceSeconds,
        nodeName,
        hostname,
        subdomain,
        claimNames,
        phase,
        ready,
        readySince,
        waitingReason,
        unschedulable,
        origin);
  }

  /** This Pod running and ready on a node. */
  public LivePod readyAt(Instant since, String node) {
    return new LivePod(
        namespace,
        name,
        uid,
        labels,
        ownerReferences,
        finalizers,
        creationTimestamp,
        deletionTimestamp,
        graceSeconds,
        node,
        hostname,
        subdomain,
        claimNames,
        "Running",
        true,
        since,
        "",
        false,
        origin);
  }
}
