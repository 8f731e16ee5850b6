package dev.ordinal.schema;

import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.Position;
import dev.ordinal.manifest.ScalarNode;
import java.util.ArrayList;
import java.util.List;

/** What an update may not do to the metadata of an object, and what the server keeps of it. */
final class MetadataUpdate {

  private static final String METADATA = "metadata";

  /** What only the server writes: a manifest's value is dropped. */
  private static final List<String> SERVER_FIELDS =
      List.of("generation", "creationTimestamp", "managedFields", "selfLink");

  private static final List<String> IDENTITY = List.of("name", "namespace", "uid");

  /** Whether and when the object goes away: only a deletion says so. */
  private static final List<String> DELETION =
      List.of("deletionTimestamp", "deletionGracePeriodSeconds");

  private MetadataUpdate() {}

  /** The object in the namespace that it is sent to. */
  static MapNode named(MapNode object, KindTable kind, String namespace) {
    MapNode metadata = object.map(METADATA);
    if (!kind.namespaced()) {
      return metadata.has("namespace")
          ? object.with(METADATA, metadata.without("namespace"))
          : object;
    }
    return metadata.has("namespace")
        ? object
        : object.with(METADATA, metadata.with("namespace", ScalarNode.of(namespace)));
  }

  /** The new object with the metadata that the server keeps from the old one. */
  static MapNode kept(MapNode old, MapNode next) {
    MapNode before = old.map(METADATA);
    MapNode metadata = next.map(METADATA);
    for (String field : SERVER_FIELDS) {
      metadata = copied(field, before, metadata);
    }
    if (before.has("deletionTimestamp")) {
      metadata = copied("deletionTimestamp", before, metadata);
    }
    for (String field : List.of("uid", "resourceVersion", "deletionGracePeriodSeconds")) {
      if (metadata.text(field).orElse("").isEmpty()) {
        metadata = copied(field, before, metadata);
      }
    }
    return next.with(METADATA, metadata);
  }

  private static MapNode copied(String key, MapNode from, MapNode to) {
    return from.get(key).map(value -> to.with(key, value)).orElseGet(() -> to.without(key));
  }

  /** Why the server refuses the new metadata, beyond what it refuses of any object. */
  static List<ApiError> errors(MapNode old, MapNode next) {
    MapNode before = old.map(METADATA);
    MapNode after = next.map(METADATA);
    List<ApiError> errors = new ArrayList<>();
    for (String field : IDENTITY) {
      if (before.has(field) && !before.get(field).equals(after.get(field))) {
        errors.add(immutable(after, field));
      }
    }
    for (String field : DELETION) {
      if (!before.get(field).equals(after.get(field))) {
        errors.add(immutable(after, field));
      }
    }
    if (before.has("resourceVersion")
        && !before.get("resourceVersion").equals(after.get("resourceVersion"))) {
      String message =
          "the object has been modified; please apply your changes to the latest version and try"
              + " again";
      errors.add(error("", "BadRequest", message, after, "resourceVersion"));
    }
    if (before.has("deletionTimestamp")) {
      errors.addAll(finalizerErrors(before, after));
    }
    return errors;
  }

  private static ApiError immutable(MapNode metadata, String field) {
    String message = ImmutableFields.immutable(metadata.get(field));
    return error(METADATA + "." + field, ImmutableFields.INVALID, message, metadata, field);
  }

  private static List<ApiError> finalizerErrors(MapNode before, MapNode after) {
    List<ApiError> errors = new ArrayList<>();
    for (Node finalizer : after.list("finalizers")) {
      if (!before.list("finalizers").items().contains(finalizer)) {
        String message = "no new finalizers can be added if the object is being deleted";
        errors.add(
            error("metadata.finalizers", ImmutableFields.FORBIDDEN, message, after, "finalizers"));
      }
    }
    return errors;
  }

  private static ApiError error(
      String path, String type, String message, MapNode metadata, String field) {
    Position place =
        metadata.entry(field).map(MapNode.Entry::keyPosition).orElse(metadata.position());
    return new ApiError(path, type, message, place);
  }
}
