package dev.ordinal.schema;

import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.Position;
import dev.ordinal.manifest.ScalarNode;
import java.util.Optional;

/** JSON merge patch (RFC 7386), with which kubectl applies custom resources. */
final class JsonMergePatch {

  private static final ScalarNode NULL =
      new ScalarNode(ScalarNode.Kind.NULL, "null", Position.NONE);

  private JsonMergePatch() {}

  /** What differs between live and next, and nulls for what only the last applied manifest had. */
  static MapNode threeWay(MapNode lastApplied, MapNode live, MapNode next) {
    return merged(changes(live, next), deletions(lastApplied, next), false);
  }

  /** An object with a patch laid over it. */
  static MapNode apply(MapNode object, MapNode patch) {
    return merged(object, patch, true);
  }

  private static MapNode changes(MapNode from, MapNode to) {
    MapNode.Builder patch = MapNode.builder(to.position());
    for (MapNode.Entry entry : to.entries()) {
      Optional<Node> before = from.get(entry.key());
      if (entry.value() instanceof MapNode theirs) {
        boolean wasMap = before.orElse(null) instanceof MapNode;
        MapNode part = changes(from.map(entry.key()), theirs);
        if (!part.isEmpty() || theirs.isEmpty() && !wasMap) {
          patch.put(entry.with(part));
        }
      } else if (!NodeEdit.isNull(entry.value()) && !before.equals(Optional.of(entry.value()))) {
        patch.put(entry.with(NodeEdit.withoutNulls(entry.value())));
      }
    }
    return patch.build();
  }

  /** Nulls for what is gone, and for what the manifest itself sets to null. */
  private static MapNode deletions(MapNode from, MapNode to) {
    MapNode.Builder patch = MapNode.builder(Position.NONE);
    for (MapNode.Entry entry : from.entries()) {
      if (!to.has(entry.key())) {
        patch.put(entry.key(), NULL);
      }
    }
    for (MapNode.Entry entry : to.entries()) {
      boolean wasNull = from.get(entry.key()).filter(NodeEdit::isNull).isPresent();
      if (NodeEdit.isNull(entry.value()) && !wasNull) {
        patch.put(entry.with(NULL));
      } else if (entry.value() instanceof MapNode theirs) {
        MapNode part = deletions(from.map(entry.key()), theirs);
        if (!part.isEmpty()) {
          patch.put(entry.with(part));
        }
      }
    }
    return patch.build();
  }

  private static MapNode merged(MapNode object, MapNode patch, boolean nullsDelete) {
    MapNode.Builder built = object.toBuilder();
    for (MapNode.Entry entry : patch.entries()) {
      if (nullsDelete && NodeEdit.isNull(entry.value())) {
        built.remove(entry.key());
      } else if (entry.value() instanceof MapNode theirs) {
        Node ours = built.value(entry.key()).orElse(MapNode.EMPTY);
        MapNode base = ours instanceof MapNode map ? map : MapNode.EMPTY;
        built.put(entry.with(merged(base, theirs, nullsDelete)));
      } else {
        built.put(entry);
      }
    }
    return built.build();
  }
}
