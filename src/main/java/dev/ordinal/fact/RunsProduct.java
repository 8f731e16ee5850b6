package dev.ordinal.fact;

import java.util.List;

/**
 * The product that a set runs, as its image, its annotation or the configuration tells.
 *
 * @param container the container that is the product
 * @param by what tells it: {@code image etcd:3.5}
 */
public record RunsProduct(StatefulSet set, Profile profile, Container container, String by) {

  /**
   * What is known of the product and why we think so: {@code built-in profile etcd, by image …}.
   */
  public String evidence() {
    return profile.origin() + ", by " + by;
  }

  /** The version in the tag of the image; empty if it is no version. */
  public String version() {
    String tag = ImageName.of(container.image()).tag();
    int start = tag.startsWith("v") ? 1 : 0;
    int end = start;
    while (end < tag.length() && (Character.isDigit(tag.charAt(end)) || tag.charAt(end) == '.')) {
      end++;
    }
    return tag.substring(start, end);
  }

  /**
   * Whether it keeps its data in that directory and refuses one that is not empty; where the
   * manifest does not say, the image decides.
   */
  public boolean keepsDataAt(String directory) {
    List<String> refused = profile.fullMountRefused();
    EnvVar written = container.env("PGDATA");
    return written == null
        ? refused.contains(directory)
        : !refused.isEmpty() && written.value().equals(directory);
  }

  /** Whether a change of its image leaves out a version that must be gone through. */
  public boolean leavesOut(ImageChange change) {
    return profile.minorAtATime() && change.leavesOutMinor();
  }

  /** What the product says about a change of its image; empty if that is not known. */
  public String wayFor(ImageChange change) {
    String way = change.back() ? profile.downgrade() : profile.upgradePath();
    if (way.isEmpty()) {
      return "";
    }
    String what = change.back() ? "a downgrade is " : "the way is ";
    return "; for " + profile.product() + " (" + evidence() + ") " + what + way;
  }

  /** Whether members that start all at once found several clusters. */
  public boolean splitsAtFirstBoot() {
    if (!profile.splitsAtFirstBoot() || profile.splitsBeforeVersion().isEmpty()) {
      return profile.splitsAtFirstBoot();
    }
    String version = version();
    return !version.isEmpty() && compare(version, profile.splitsBeforeVersion()) < 0;
  }

  private static int compare(String version, String other) {
    String[] left = version.split("\\.");
    String[] right = other.split("\\.");
    for (int i = 0; i < Math.min(left.length, right.length); i++) {
      int order = Integer.compare(Integer.parseInt(left[i]), Integer.parseInt(right[i]));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
