package dev.ordinal.fact;

/**
 * What is the matter with {@code revisionHistoryLimit} of a set.
 *
 * @param fault completes "StatefulSet db has revisionHistoryLimit 0, …"
 * @param value what it can be set to
 */
public record HistoryFault(StatefulSet set, String fault, int value) {

  private static final int DEFAULT = 10;

  /**
   * That a set keeps too few revisions.
   *
   * @param least how many it should keep
   */
  public static HistoryFault below(StatefulSet set, long least) {
    int limit = set.revisionHistoryLimit();
    String fault = "but " + least + " revisions are to be kept";
    if (limit == 0) {
      fault = "so no revision is left to roll back to";
    } else if (limit < 0) {
      fault = "which crashes some controller managers and keeps every revision in others";
    }
    return new HistoryFault(set, fault, (int) Math.max(DEFAULT, least));
  }
}
