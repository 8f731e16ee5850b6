package dev.ordinal.schema;

import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.MapNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A document after strict decoding.
 *
 * @param kind empty if the tables do not know it
 * @param judged false for a custom resource
 * @param tree the decoded object; empty if the kind is not known
 * @param errors unknown and duplicate fields, and what cannot be decoded, in the order of the file
 */
record Decoded(
    Document document,
    String apiVersion,
    String kindName,
    Optional<KindTable> kind,
    boolean judged,
    MapNode tree,
    List<ApiError> errors) {

  static Decoded of(Document document, KindTable kind, MapNode tree, List<ApiError> errors) {
    List<ApiError> all = new ArrayList<>(errors);
    for (Document.DuplicateKey key : document.duplicateKeys()) {
      String message = "key \"" + key.path() + "\" already set on line " + key.first().line();
      all.add(new ApiError(key.path(), Decoder.DUPLICATE_FIELD, message, key.again()));
    }
    all.sort(Comparator.comparing(ApiError::position));
    return new Decoded(
        document, kind.apiVersion(), kind.kind(), Optional.of(kind), true, tree, all);
  }

  static Decoded custom(Document document, String apiVersion, String kind) {
    return new Decoded(
        document, apiVersion, kind, Optional.empty(), false, MapNode.EMPTY, List.of());
  }

  static Decoded refused(Document document, String apiVersion, String kind, ApiError error) {
    return new Decoded(
        document, apiVersion, kind, Optional.empty(), true, MapNode.EMPTY, List.of(error));
  }

  /** The same with another object. */
  Decoded with(MapNode other) {
    return new Decoded(document, apiVersion, kindName, kind, judged, other, errors);
  }

  /** Whether the server could make an object of it; unknown and duplicate fields do not matter. */
  boolean isDecodable() {
    return errors.stream().noneMatch(error -> error.type().equals(Decoder.UNDECODABLE));
  }

  /**
   * The verdict on what has no table.
   *
   * @param namespace of objects that name none, where the kind is known to have namespaces
   */
  Admission withoutTable(String namespace) {
    return new Admission(
        document,
        apiVersion,
        kindName,
        judged,
        errors,
        List.of(),
        judged ? Optional.empty() : Optional.of(NewObject.custom(document.map(), namespace)),
        Optional.empty());
  }
}
