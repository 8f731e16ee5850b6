package dev.ordinal.schema;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Kubernetes release.
 *
 * @param major always 1 so far
 * @param minor such as 34
 * @param patch such as 9; {@link #NEWEST_PATCH} where only the minor is known
 */
public record KubeVersion(int major, int minor, int patch) implements Comparable<KubeVersion> {

  /** Stands for the newest patch of a minor, when a version is given without one. */
  public static final int NEWEST_PATCH = 999;

  private static final Pattern TEXT =
      Pattern.compile("v?(\\d{1,3})\\.(\\d{1,3})(?:\\.(\\d{1,3}))?(?:[-+].*)?");

  /**
   * Reads {@code v1.34.9}, {@code 1.34}, {@code v1.34.9-gke.100}; empty if the text is no version.
   */
  public static Optional<KubeVersion> parse(String text) {
    Matcher match = TEXT.matcher(text.strip());
    if (!match.matches()) {
      return Optional.empty();
    }
    int patch = match.group(3) == null ? NEWEST_PATCH : Integer.parseInt(match.group(3));
    return Optional.of(
        new KubeVersion(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)), patch));
  }

  /** The minor as the tables write it: {@code 1.34}. */
  public String minorText() {
    return major + "." + minor;
  }

  public boolean isAtLeast(int otherMinor) {
    return major > 1 || minor >= otherMinor;
  }

  public boolean isAtLeast(KubeVersion other) {
    return compareTo(other) >= 0;
  }

  @Override
  public int compareTo(KubeVersion other) {
    if (major != other.major) {
      return Integer.compare(major, other.major);
    }
    return minor != other.minor
        ? Integer.compare(minor, other.minor)
        : Integer.compare(patch, other.patch);
  }

  @Override
  public String toString() {
    return patch == NEWEST_PATCH ? minorText() : minorText() + "." + patch;
  }
}
