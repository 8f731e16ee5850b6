package dev.ordinal.fact;

/**
 * An image of a set with claims changes so that its data may not be read any more.
 *
 * @param advice what the product says about the way, and how we know the product; empty if the
 *     product is not known
 */
public record VersionJump(StatefulSetChange change, ImageChange image, String advice) {

  /** How many Pods are replaced, one after the other, while versions are mixed. */
  public int podsReplaced() {
    return Math.max(0, change.next().replicas() - change.next().partition());
  }
}
