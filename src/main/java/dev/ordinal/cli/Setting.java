package dev.ordinal.cli;

import dev.ordinal.conclusion.Inputs;
import dev.ordinal.fact.sync.Behaviour;
import dev.ordinal.manifest.Position;
import dev.ordinal.plan.BehaviourTable;
import dev.ordinal.schema.ApiServer;
import dev.ordinal.schema.ApiTables;
import dev.ordinal.schema.FeatureGates;
import dev.ordinal.schema.KubeVersion;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The Kubernetes that is assumed.
 *
 * @param versionFrom where the version came from, in words, and what stands for an unknown one
 */
record Setting(
    KubeVersion version,
    String versionFrom,
    FeatureGates gates,
    Map<String, Boolean> gateOverrides,
    String namespace) {

  private static final KubeVersion NEWEST =
      new KubeVersion(1, ApiTables.NEWEST_MINOR, KubeVersion.NEWEST_PATCH);

  /**
   * The first that says something counts: the flag, the configuration, the snapshot, the newest
   * known.
   *
   * @param snapshotVersion what the snapshot says about its cluster
   * @throws UsageException if the version does not know a feature gate that was set
   */
  static Setting of(Options options, Optional<KubeVersion> snapshotVersion) {
    if (options.version().isPresent()) {
      return of(options, options.version().get(), "--kube-version");
    }
    if (options.configuration().kubeVersion().isPresent()) {
      return of(options, options.configuration().kubeVersion().get(), "the configuration");
    }
    return snapshotVersion
        .map(version -> of(options, version, "the snapshot"))
        .orElseGet(() -> of(options, NEWEST, "the newest known"));
  }

  private static Setting of(Options options, KubeVersion version, String from) {
    require(version, options.configuration());
    try {
      return new Setting(
          version,
          from + ApiTables.standIn(version).map(text -> "; " + text).orElse(""),
          FeatureGates.of(version, options.featureGates()),
          options.featureGates(),
          options.namespace().orElse("default"));
    } catch (IllegalArgumentException e) {
      throw new UsageException("--feature-gates: " + e.getMessage());
    }
  }

  private static void require(KubeVersion version, Configuration configuration) {
    if (configuration.featureGates().isEmpty()) {
      return;
    }
    try {
      FeatureGates.of(version, configuration.featureGates());
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(
          configuration.file(), Position.NONE, "featureGates: " + e.getMessage());
    }
  }

  /** What the controllers of this version do that others do not: a fact for rules. */
  Behaviour behaviour() {
    return BehaviourTable.of(version, gates);
  }

  ApiServer apiServer() {
    return ApiServer.of(version, gates, namespace);
  }

  /**
   * What a result rests on.
   *
   * @param digests by what was read; empty ones are left out
   * @param sets how many were judged
   * @param rules how many were run
   * @param notJudged objects that were counted only, by kind
   */
  Inputs inputs(
      Reading reading,
      Optional<Instant> now,
      Optional<Inputs.Snapshot> snapshot,
      Map<String, String> digests,
      int sets,
      int rules,
      Map<String, Integer> notJudged) {
    Version program = Version.current();
    return new Inputs(
        program.number(),
        rules == 0 ? Optional.empty() : Optional.of(program.rulesDigest()),
        version.toString(),
        versionFrom,
        new TreeMap<>(gateOverrides),
        now.map(Instant::toString),
        new TreeMap<>(digests),
        snapshot,
        new Inputs.Read(
            reading.summary().files(),
            reading.summary().documents(),
            sets,
            rules,
            notJudged,
            reading.summary().skipped()));
  }
}
