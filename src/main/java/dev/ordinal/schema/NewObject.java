package dev.ordinal.schema;

import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.ScalarNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the server does to an object before it is created: the status and the metadata that only the
 * server writes are dropped, the namespace is set.
 */
final class NewObject {

  private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";
  private static final List<String> SERVER_METADATA =
      List.of(
          "uid",
          "resourceVersion",
          "generation",
          "creationTimestamp",
          "deletionTimestamp",
          "deletionGracePeriodSeconds",
          "managedFields",
          "selfLink");

  private static final Set<String> NAMESPACED =
      Set.of("ScaledObject", "HelmRelease", "Application");

  private NewObject() {}

  static MapNode of(MapNode decoded, KindTable kind, String namespace) {
    MapNode metadata = decoded.map("metadata");
    MapNode.Builder kept = metadata.toBuilder();
    SERVER_METADATA.forEach(kept::remove);
    MapNode annotations = metadata.map("annotations").without(LAST_APPLIED);
    if (annotations.isEmpty()) {
      kept.remove("annotations");
    } else {
      kept.put("annotations", annotations);
    }
    if (!kind.namespaced()) {
      kept.remove("namespace");
    } else if (!metadata.has("namespace")) {
      kept.put("namespace", ScalarNode.of(namespace));
    }
    return decoded.without("status").with("metadata", kept.build());
  }

  /** A custom resource with its namespace; of a kind that is not known nothing is changed. */
  static MapNode custom(MapNode object, String namespace) {
    MapNode metadata = object.map("metadata");
    boolean named = metadata.has("namespace") || metadata.isEmpty();
    return named || !NAMESPACED.contains(object.text("kind").orElse(""))
        ? object
        : object.with("metadata", metadata.with("namespace", ScalarNode.of(namespace)));
  }

  /** An object that is yet to be created has no version; storage refuses it, after validation. */
  static Optional<ApiError> resourceVersion(MapNode decoded) {
    return decoded
        .map("metadata")
        .entry("resourceVersion")
        .map(
            entry ->
                new ApiError(
                    "metadata.resourceVersion",
                    "BadRequest",
                    "resourceVersion should not be set on objects to be created",
                    entry.keyPosition()));
  }
}
