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
 * @param origin which profile it is and where it stands, for messages: {@code built-in profile
 *     etcd}
 */
public record Profile(
    String name,
    String product,
    List<String> images,
    List<String> when,
    List<String> voters,
    boolean quorum,
    boolean evenIsFine,
    List<String> quorumProbes,
    List<String> quorumFreeProbes,
    boolean splitsAtFirstBoot,
    String splitsBeforeVersion,
    List<String> dataPaths,
    List<String> fullMountRefused,
    boolean diskless,
    long shutdownSeconds,
    String leaderLabel,
    String upgradePath,
    String downgrade,
    boolean minorAtATime,
    String origin) {

  /** Whether a probe of this text succeeds only once the members have found each other. */
  public boolean needsQuorum(Probe probe) {
    if (probe == null) {
      return false;
    }
    String text = String.join(" ", probe.command()) + " " + probe.httpPath();
    return quorumProbes.stream().anyMatch(text::contains)
        && quorumFreeProbes.stream().noneMatch(text::contains);
  }

  /** Whether a container runs the product, as its image, words and variables tell. */
  boolean isRunBy(Container container) {
    return hasImageOf(container)
        && (when.isEmpty() || when.stream().anyMatch(text -> mentions(container, text)))
        && voters.stream().allMatch(voter -> votes(container, voter));
  }

  /** Whether the image of a container is one of the product. */
  boolean hasImageOf(Container container) {
    return images.contains(ImageName.of(container.image()).last());
  }

  private static boolean votes(Container container, String voter) {
    int equals = voter.indexOf('=');
    EnvVar variable = container.env(voter.substring(0, equals));
    return variable == null || variable.value().contains(voter.substring(equals + 1));
  }

  private static boolean mentions(Container container, String text) {
    for (String word : container.commandLine()) {
      if (word.contains(text)) {
        return true;
      }
    }
    for (EnvVar variable : container.env()) {
      if (variable.name().contains(text)) {
        return true;
      }
    }
    return false;
  }
}
