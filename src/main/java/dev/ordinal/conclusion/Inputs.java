package dev.ordinal.conclusion;

import dev.ordinal.manifest.Skipped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a result rests on, so that it can be repeated and compared.
 *
 * @param version of Ordinal
 * @param rulesDigest of the rule base, {@code sha256:…}; empty where no rules were run
 * @param kubeVersion the Kubernetes version that was assumed, {@code 1.34.9}
 * @param kubeVersionFrom where that came from, in words: {@code --kube-version}, {@code the
 *     snapshot}, {@code the newest known}
 * @param featureGates gates set by flag or configuration, sorted
 * @param now the time that counts as the present, RFC 3339; empty if nothing depends on it
 * @param digests by what was read ({@code snapshot}, {@code desired}, {@code against}, {@code
 *     scenario}), {@code sha256:…}; only what was given
 * @param snapshot what the snapshot says about itself; empty without one
 * @param read how much was read
 */
public record Inputs(
    String version,
    Optional<String> rulesDigest,
    String kubeVersion,
    String kubeVersionFrom,
    Map<String, Boolean> featureGates,
    Optional<String> now,
    Map<String, String> digests,
    Optional<Snapshot> snapshot,
    Read read) {

  /**
   * A snapshot of a cluster.
   *
   * @param cluster its name, if the snapshot has one
   * @param takenAt when its first list was asked for, RFC 3339; empty if it does not say
   * @param takenUntil when its last list was there; the lists were not taken at one instant
   * @param namespaces those that were asked about, sorted; empty for all, or if it does not say
   * @param kindsMissing kinds that were not asked for, so that their absence proves nothing; sorted
   * @param kindsForbidden kinds that the cluster refused to list, with the namespaces where it did;
   *     without any: everywhere. Sorted
   * @param observed the objects that the result depends on; empty where that does not matter
   */
  public record Snapshot(
      Optional<String> cluster,
      Optional<String> takenAt,
      Optional<String> takenUntil,
      List<String> namespaces,
      List<String> kindsMissing,
      Map<String, List<String>> kindsForbidden,
      List<Observed> observed) {}

  /**
   * An object as it was in the snapshot.
   *
   * @param ref {@code apps/v1/StatefulSet/db/web}
   */
  public record Observed(String ref, String uid, String resourceVersion) {}

  /**
   * How much was read.
   *
   * @param files that held at least one document, or could not be read
   * @param documents without the empty ones; items of a List count
   * @param sets StatefulSets that were judged
   * @param rules rules that were run
   * @param notJudged objects that were counted only, by kind or by what they are ({@code owned by a
   *     StrimziPodSet}), sorted
   * @param skipped what is no manifest yet, such as chart templates
   */
  public record Read(
      int files,
      int documents,
      int sets,
      int rules,
      Map<String, Integer> notJudged,
      List<Skipped> skipped) {}
}
