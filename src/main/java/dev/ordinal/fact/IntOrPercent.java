package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;

/**
 * A number of Pods, or a percentage of them ({@code intstr.IntOrString} of the API).
 *
 * @param text as written: {@code 1}, {@code 25%}
 * @param value the number, or the number before the percent sign
 */
public record IntOrPercent(String text, int value, boolean percent) {

  /** The value under a key; null if there is none, or if it is neither number nor percentage. */
  static IntOrPercent from(MapNode parent, String key) {
    return parent.text(key).map(IntOrPercent::parse).orElse(null);
  }

  /** Reads {@code 1} or {@code 25%}; null if the text is neither. */
  public static IntOrPercent parse(String text) {
    boolean percent = text.endsWith("%");
    String digits = percent ? text.substring(0, text.length() - 1) : text;
    try {
      return new IntOrPercent(text, Integer.parseInt(digits), percent);
    } catch (NumberFormatException neither) {
      return null;
    }
  }

  /**
   * The number of Pods that it stands for, a fraction rounded up: both fields of a
   * PodDisruptionBudget (pkg/controller/disruption) and {@code maxSurge} of a Deployment.
   */
  public int roundedUp(int total) {
    return percent ? (int) (((long) value * total + 99) / 100) : value;
  }

  /**
   * The number of Pods that it stands for, a fraction rounded down: {@code maxUnavailable} of a
   * Deployment and of a StatefulSet, which takes at least 1 (getStatefulSetMaxUnavailable).
   */
  public int roundedDown(int total) {
    return percent ? (int) ((long) value * total / 100L) : value;
  }

  @Override
  public String toString() {
    return text;
  }
}
