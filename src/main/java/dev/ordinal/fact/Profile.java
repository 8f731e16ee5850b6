package dev.ordinal.fact;

import java.util.List;

/**
 * What a product needs of the set that runs it. The meaning of each field stands at the top of
 * {@code profiles.yaml}.
 *
 * @param shutdownSeconds 0 if not known
 * @param splitsBeforeVersion empty for every version
 * @param leaderLabel empty if it has none
 * @param upgradePath empty if not known
 * @param downgrade empty if not known
 * @param minorAtATime whether each minor version must be gone through
 */
public record Profile(
    String name,
    String product,
    List<String> images,
    List<String> when,
    List<String> voters,
    boolean quorum,
    List<String> quorumProbes,
    boolean splitsAtFirstBoot,
    String splitsBeforeVersion,
    List<String> dataPaths,
    List<String> fullMountRefused,
    boolean diskless,
    long shutdownSeconds,
    String leaderLabel,
    String upgradePath,
    String downgrade,
    boolean minorAtATime) {

  /** Whether a probe of this text succeeds only once the members have found each other. */
  public boolean needsQuorum(Probe probe) {
    if (probe == null) {
      return false;
    }
    String text = String.join(" ", probe.command()) + " " + probe.httpPath();
    return quorumProbes.stream().anyMatch(text::contains);
  }
}
