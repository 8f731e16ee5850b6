package dev.ordinal.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The roles that a snapshot needs, as manifests: get and list, nothing that writes. */
final class SnapshotRole {

  private static final String NAME = "ordinal-snapshot";

  private SnapshotRole() {}

  /** Writes them, with the commands that bind them. */
  static String of(SnapshotScope scope) {
    StringBuilder yaml = new StringBuilder();
    List<SnapshotKind> ofCluster = new ArrayList<>();
    List<SnapshotKind> ofNamespace = new ArrayList<>();
    for (SnapshotKind kind : scope.kinds()) {
      boolean everywhere = scope.allNamespaces() || kind.scope() == SnapshotKind.Scope.CLUSTER;
      (everywhere && !(kind == SnapshotKind.NAMESPACE && !scope.allNamespaces())
              ? ofCluster
              : ofNamespace)
          .add(kind);
    }
    if (!ofCluster.isEmpty()) {
      yaml.append("# kubectl create clusterrolebinding ").append(NAME);
      yaml.append(" --clusterrole=").append(NAME).append(" --user=NAME\n");
      role(yaml, "ClusterRole", "", ofCluster);
    }
    for (String namespace : scope.namespaces()) {
      yaml.append("---\n# kubectl create rolebinding ").append(NAME);
      yaml.append(" --namespace=").append(namespace);
      yaml.append(" --role=").append(NAME).append(" --user=NAME\n");
      role(yaml, "Role", namespace, ofNamespace);
    }
    return yaml.toString();
  }

  private static void role(
      StringBuilder yaml, String kind, String namespace, List<SnapshotKind> kinds) {
    yaml.append("apiVersion: rbac.authorization.k8s.io/v1\n");
    yaml.append("kind: ").append(kind).append('\n');
    yaml.append("metadata:\n  name: ").append(NAME).append('\n');
    if (!namespace.isEmpty()) {
      yaml.append("  namespace: ").append(namespace).append('\n');
    }
    yaml.append("rules:\n");
    Map<String, List<String>> byGroup = new TreeMap<>();
    for (SnapshotKind each : kinds) {
      if (each != SnapshotKind.SECRET) {
        byGroup.computeIfAbsent(each.group(), group -> new ArrayList<>()).add(each.resource());
      }
    }
    byGroup.forEach((group, resources) -> rule(yaml, group, resources));
    if (kinds.contains(SnapshotKind.SECRET)) {
      yaml.append(
          "# Names and keys of Secrets. Whoever may list them can read their values too, though Ordinal does\n");
      yaml.append("# not: leave this rule out, and what needs them is listed as not evaluated.\n");
      rule(yaml, SnapshotKind.SECRET.group(), List.of(SnapshotKind.SECRET.resource()));
    }
  }

  private static void rule(StringBuilder yaml, String group, List<String> resources) {
    yaml.append("- apiGroups: [\"").append(group).append("\"]\n");
    yaml.append("  resources: [").append(String.join(", ", resources)).append("]\n");
    yaml.append("  verbs: [get, list]\n");
  }
}
