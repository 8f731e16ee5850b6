package dev.ordinal.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a snapshot covers.
 *
 * @param namespaces empty for all
 * @param kinds in the order in which they are asked for
 */
record SnapshotScope(List<String> namespaces, Set<SnapshotKind> kinds) {

  /**
   * One call of kubectl: which kind it asks for, and all its arguments but those of the connection.
   *
   * @param namespace the only one that it asks about; empty for all, and for the cluster
   */
  record Listing(SnapshotKind kind, String namespace, List<String> arguments) {}

  boolean allNamespaces() {
    return namespaces.isEmpty();
  }

  /** The calls of kubectl that read everything. */
  List<Listing> listings() {
    List<Listing> listings = new ArrayList<>();
    for (SnapshotKind kind : kinds) {
      boolean named =
          kind == SnapshotKind.NAMESPACE || kind.scope() == SnapshotKind.Scope.NAMESPACE;
      for (String namespace : named && !allNamespaces() ? namespaces : List.of("")) {
        List<String> arguments = new ArrayList<>(kind.listing());
        arguments.addAll(place(kind, namespace));
        listings.add(new Listing(kind, namespace, arguments));
      }
    }
    return listings;
  }

  private static List<String> place(SnapshotKind kind, String namespace) {
    if (kind == SnapshotKind.NAMESPACE && !namespace.isEmpty()) {
      // By name, so that a role of that namespace is enough; one that does not exist yet is no
      // error.
      return List.of(namespace, "--ignore-not-found");
    }
    if (kind.scope() == SnapshotKind.Scope.CLUSTER) {
      return List.of();
    }
    return List.of(namespace.isEmpty() ? "--all-namespaces" : "--namespace=" + namespace);
  }
}
