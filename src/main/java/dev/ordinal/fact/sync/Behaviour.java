package dev.ordinal.fact.sync;

import java.util.Map;

/**
 * What the controller of one Kubernetes version does that others do not. A rule names what it
 * depends on, never a version.
 *
 * @param version as people write it, {@code 1.34.1}
 * @param on whether each behaviour holds, by its name
 */
public record Behaviour(String version, Map<String, Boolean> on) {

  /**
   * Whether a behaviour holds.
   *
   * @throws IllegalArgumentException if the table has no such name
   */
  public boolean has(String name) {
    Boolean holds = on.get(name);
    if (holds == null) {
      throw new IllegalArgumentException("No behaviour is named " + name);
    }
    return holds;
  }
}
