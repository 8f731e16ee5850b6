package dev.ordinal.fact;

import java.util.Map;
import java.util.Set;

/**
 * What a snapshot says it holds.
 *
 * @param namespaces the namespaces that were asked about; empty for all, and where it does not say
 * @param kinds the kinds that were asked for and answered
 * @param forbidden the kinds that the cluster refused to list, with the namespaces where it did; a
 *     kind without namespaces was refused everywhere
 */
public record Coverage(
    Set<String> namespaces, Set<String> kinds, Map<String, Set<String>> forbidden) {

  /** Of a snapshot that says nothing about itself. */
  public static final Coverage UNKNOWN = new Coverage(Set.of(), Set.of(), Map.of());

  /** Whether it says or shows that a kind was asked for. */
  boolean asked(String kind, Set<String> held) {
    Set<String> refused = forbidden.get(kind);
    if (refused != null) {
      return !refused.isEmpty();
    }
    return kinds.contains(kind) || held.contains(kind);
  }

  /** What that says about a kind that was asked for. */
  Known known(String kind) {
    boolean ofCluster = Facts.isOfCluster(kind) && !kind.equals("Namespace");
    return new Known(
        kind, ofCluster ? Set.of() : namespaces, forbidden.getOrDefault(kind, Set.of()), true);
  }
}
