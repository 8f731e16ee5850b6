package dev.ordinal.fact;

/**
 * How many Pods of a set have to be ready for its users.
 *
 * @param because who says so, as a sentence
 */
public record Needed(int pods, String because) {

  /** Every Pod but one, and the only one, where nothing better is known. */
  public static Needed allButOne(int replicas) {
    int pods = Math.max(Math.min(1, replicas), replicas - 1);
    return new Needed(pods, "all Pods but one are taken as needed");
  }
}
