package dev.ordinal.schema;

import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.Documents;
import dev.ordinal.manifest.MapNode;
import java.util.List;
import java.util.Optional;

/** The manifest of the last {@code kubectl apply}, which the live object carries with it. */
final class LastApplied {

  private LastApplied() {}

  /** The manifest, in no file; empty if the object has none or one that cannot be read. */
  static Optional<MapNode> of(MapNode live) {
    return live.map("metadata")
        .map("annotations")
        .text(Changes.LAST_APPLIED)
        .map(text -> Documents.parse(text, Changes.LAST_APPLIED).documents())
        .filter(documents -> documents.size() == 1)
        .map(LastApplied::only);
  }

  private static MapNode only(List<Document> documents) {
    return (MapNode) NodeEdit.withoutPlaces(documents.get(0).map());
  }
}
