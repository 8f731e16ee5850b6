package dev.ordinal.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a snapshot covers.
 *
 * @param namespaces empty for all
 * @param kinds in the order in which they are asked for
 * @param selector of labels, for the sets alone; everything else is taken whole. Empty for all sets
 */
record SnapshotScope(List<String> namespaces, Set<SnapshotKind> kinds, String selector) {

  /**
   * One call of kubectl: which kind it asks for, and all its arguments but those of the connection.
   */
  record Listing(SnapshotKind kind, List<String> arguments) {}

  boolean allNamespaces() {
    return namespaces.isEmpty();
  }

  /** The calls of kubectl that read everything. */
  List<Listing> listings() {
    List<Listing> listings = new ArrayList<>();
    for (SnapshotKind kind : kinds) {
      for (List<String> where : places(kind)) {
        List<String> arguments = new ArrayList<>(kind.listing());
        arguments.addAll(where);
        if (kind == SnapshotKind.STATEFUL_SET && !selector.isEmpty()) {
          arguments.add("--selector=" + selector);
        }
        listings.add(new Listing(kind, arguments));
      }
    }
    return listings;
  }

  private List<List<String>> places(SnapshotKind kind) {
    if (kind == SnapshotKind.NAMESPACE && !allNamespaces()) {
      // By name, so that a role of that namespace is enough; one that does not exist yet is no
      // error.
      return namespaces.stream()
          .map(namespace -> List.of(namespace, "--ignore-not-found"))
          .toList();
    }
    if (kind.scope() == SnapshotKind.Scope.CLUSTER) {
      return List.of(List.of());
    }
    if (allNamespaces()) {
      return List.of(List.of("--all-namespaces"));
    }
    return namespaces.stream().map(namespace -> List.of("--namespace=" + namespace)).toList();
  }
}
