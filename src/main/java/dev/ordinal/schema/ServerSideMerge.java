package dev.ordinal.schema;

import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What {@code kubectl apply --server-side} makes of a live object (structured-merge-diff): the
 * manifest laid over it, without what kubectl owned and no longer names, unless somebody else owns
 * it too.
 *
 * @param object the merged object, without defaults
 * @param conflicts fields that others own and the manifest changes, by field and manager; forcing
 *     takes them
 */
record ServerSideMerge(MapNode object, List<Conflict> conflicts) {

  private static final List<List<String>> SERVER_FIELDS =
      List.of(List.of("status"), List.of("metadata", "managedFields"));

  /**
   * Merges a manifest into the live object.
   *
   * @param live with managedFields; without them nobody is known to own anything
   * @param lastApplied the manifest of the last client-side apply, if there was one
   * @throws PatchFailure if the manifest names an element of a list twice or without its keys
   */
  static ServerSideMerge of(
      MapNode live, MapNode manifest, Optional<MapNode> lastApplied, OwnedSchema schema)
      throws PatchFailure {
    List<FieldOwner> owners = FieldOwner.of(live);
    MapNode before = bare(live);
    MapNode applied = bare(manifest);
    MapNode merged = OwnedMerge.merged(before, applied, schema);
    MapNode next = pruned(merged, OwnedFields.of(applied, schema), owners, schema);
    OwnedComparison changes = OwnedComparison.of(before, next, schema);
    FieldSet allowed = FieldSet.EMPTY;
    if (lastApplied.isPresent()) {
      allowed = unchanged(bare(lastApplied.get()), before, schema);
    }
    List<Conflict> conflicts = conflicts(owners, changes, allowed);
    return new ServerSideMerge(next, conflicts);
  }

  private static MapNode bare(MapNode object) {
    MapNode bare = object;
    for (List<String> path : SERVER_FIELDS) {
      bare = NodeEdit.without(bare, path);
    }
    return bare;
  }

  /** What of the last client-side apply is still as it was applied: those fields are kubectl's. */
  private static FieldSet unchanged(MapNode lastApplied, MapNode live, OwnedSchema schema)
      throws PatchFailure {
    OwnedComparison since = OwnedComparison.of(lastApplied, live, schema);
    return OwnedFields.of(lastApplied, schema)
        .difference(since.modified())
        .difference(since.added())
        .difference(since.removed());
  }

  private static MapNode pruned(
      MapNode merged, FieldSet named, List<FieldOwner> owners, OwnedSchema schema)
      throws PatchFailure {
    FieldSet last = FieldSet.EMPTY;
    FieldSet managed = named;
    for (FieldOwner owner : owners) {
      if (owner.isKubectl() || owner.isFormerKubectl()) {
        last = last.union(owner.fields());
      } else {
        managed = managed.union(owner.fields());
      }
    }
    if (last.isEmpty()) {
      return merged;
    }
    FieldSet lastNamed = last.withNamedFields(schema);
    FieldSet all = OwnedFields.of(merged, schema).withNamedFields(schema);
    MapNode pruned = without(merged, lastNamed, schema);
    FieldSet kept = OwnedFields.of(pruned, schema).withNamedFields(schema);
    FieldSet owned = kept.union(managed.withNamedFields(schema));
    pruned = without(merged, all.difference(owned), schema);
    kept = OwnedFields.of(pruned, schema).withNamedFields(schema);
    return without(merged, all.difference(kept).intersection(lastNamed), schema);
  }

  private static MapNode without(MapNode object, FieldSet gone, OwnedSchema schema)
      throws PatchFailure {
    Node left = OwnedRemoval.without(object, gone, schema);
    return left instanceof MapNode map ? map : MapNode.EMPTY;
  }

  private static List<Conflict> conflicts(
      List<FieldOwner> owners, OwnedComparison changes, FieldSet allowed) {
    FieldSet changed = changes.modified().union(changes.added());
    List<Conflict> conflicts = new ArrayList<>();
    for (FieldOwner owner : owners) {
      if (!owner.isKubectl()) {
        FieldSet taken = owner.fields().intersection(changed).difference(allowed);
        taken.forEachPath(path -> conflicts.add(new Conflict(path, owner.manager())));
      }
    }
    conflicts.sort(Comparator.comparing(Conflict::field).thenComparing(Conflict::manager));
    return conflicts;
  }
}
