package dev.ordinal.manifest;

import dev.ordinal.manifest.Document.DuplicateKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A mapping that is being read: what comes later counts, as in kubectl's converter, be it an entry
 * or what a merge key brings; what is given twice is remembered.
 */
final class MapEntries {

  private final MapNode.Builder map;
  private final DocumentPath path;
  private final List<DuplicateKey> duplicates;
  private Map<String, Position> merged = Map.of();

  /**
   * @param path of the document, inside this mapping
   * @param duplicates takes the keys that are given twice
   */
  MapEntries(Position place, DocumentPath path, List<DuplicateKey> duplicates) {
    this.map = MapNode.builder(place);
    this.path = path;
    this.duplicates = duplicates;
  }

  /** The entries that were read so far. */
  MapNode.Builder soFar() {
    return map;
  }

  MapNode build() {
    return map.build();
  }

  /**
   * Sets a key.
   *
   * @param place where it is given: the place of the key, or of the merge key that brings it
   */
  void put(MapNode.Entry entry, Position place) {
    MapNode.Entry first = map.replace(entry);
    if (first != null) {
      path.key(entry.key());
      Position own = first.keyPosition();
      Position before = merged.getOrDefault(entry.key(), own);
      boolean byMerge = !before.equals(own) || !place.equals(entry.keyPosition());
      duplicates.add(new DuplicateKey(path.toString(), before, place, byMerge));
    }
  }

  /**
   * Takes over what a merge key brings; of several mappings, the first counts.
   *
   * @throws UnreadableException if it brings neither a mapping nor a list of mappings
   */
  void merge(Node value, Position place) {
    if (merged.isEmpty()) {
      merged = new HashMap<>();
    }
    if (value instanceof MapNode source) {
      for (MapNode.Entry entry : source.entries()) {
        put(entry, place);
        merged.put(entry.key(), place);
      }
    } else if (value instanceof ListNode list && holdsMaps(list)) {
      for (int i = list.size() - 1; i >= 0; i--) {
        merge(list.get(i), place);
      }
    } else {
      throw new UnreadableException(
          place, "<< takes a mapping or a list of mappings, and this is neither");
    }
  }

  private static boolean holdsMaps(ListNode list) {
    for (Node item : list) {
      if (!(item instanceof MapNode)) {
        return false;
      }
    }
    return true;
  }
}
