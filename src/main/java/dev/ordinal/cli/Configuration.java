package dev.ordinal.cli;

import dev.ordinal.conclusion.Severity;
import dev.ordinal.manifest.Position;
import dev.ordinal.schema.KubeVersion;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a project has decided for all runs, {@code .ordinal.yaml}.
 *
 * @param file as it is to be printed; empty if there is no configuration
 * @param exclude globs of paths that are not judged
 * @param rules what is said about a rule, by its id
 */
record Configuration(
    String file,
    Optional<KubeVersion> kubeVersion,
    Map<String, Boolean> featureGates,
    Optional<Options.FailOn> failOn,
    Optional<String> clusterDomain,
    List<String> exclude,
    Map<String, RuleSetting> rules,
    List<Accepted> exceptions) {

  static final Configuration NONE =
      new Configuration(
          "",
          Optional.empty(),
          Map.of(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Map.of(),
          List.of());

  /** What is said about one rule. */
  record RuleSetting(boolean off, Optional<Severity> severity) {}

  /**
   * An exception.
   *
   * @param object {@code namespace/name} or {@code Kind namespace/name}
   * @param reason empty if none is given
   * @param until the last day on which it holds, {@code 2027-03-31}
   */
  record Accepted(
      Position position, String rule, String object, String reason, Optional<String> until) {}

  /** Whether a file is left out. */
  boolean excludes(String path) {
    for (String glob : exclude) {
      if (FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(path))) {
        return true;
      }
    }
    return false;
  }
}
