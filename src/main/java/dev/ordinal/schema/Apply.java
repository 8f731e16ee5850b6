package dev.ordinal.schema;

import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Position;
import java.util.List;
import java.util.Optional;

/** {@code kubectl apply} of one document to a live object, up to what the server makes of it. */
final class Apply {

  private static final List<String> ANNOTATIONS = List.of("metadata", "annotations");

  private final ApiTables tables;
  private final ObjectUpdate updates;

  Apply(ApiTables tables, ObjectUpdate updates) {
    this.tables = tables;
    this.updates = updates;
  }

  /**
   * Client-side apply: kubectl makes the patch, the server lays it over the live object.
   *
   * @param live as it is stored, in no file
   * @param manifest the document's object, with its namespace
   */
  Admission onClient(MapNode live, Document document, MapNode manifest, KindTable kind) {
    PatchSchema schema = PatchSchema.of(tables, kind);
    MapNode lastApplied = LastApplied.of(live).orElse(MapNode.EMPTY);
    try {
      MapNode patch = patch(lastApplied, live, manifest, Optional.of(schema));
      boolean nothingSent = patch.isEmpty() && lastApplied.equals(withAnnotations(manifest));
      MapNode next = StrategicMerge.INTO_OBJECT.merged(live, patch, schema);
      Admission verdict = updates.verdict(live, decoded(document, kind, next));
      return verdict.with(verdict.update().orElseThrow().byPatch(patch, nothingSent));
    } catch (PatchFailure failure) {
      return refused(document, kind, failure);
    }
  }

  /** Client-side apply of a kind that no table knows: nothing is judged. */
  static Admission ofCustom(MapNode live, Document document, MapNode manifest) {
    MapNode lastApplied = LastApplied.of(live).orElse(MapNode.EMPTY);
    MapNode patch =
        withoutEmpty(JsonMergePatch.threeWay(lastApplied, bare(live), withAnnotations(manifest)));
    MapNode next = JsonMergePatch.apply(live, patch);
    boolean nothingSent = patch.isEmpty() && lastApplied.equals(withAnnotations(manifest));
    Admission verdict = ObjectUpdate.unjudged(live, document, next);
    return verdict.with(verdict.update().orElseThrow().byPatch(patch, nothingSent));
  }

  /** The patch without the annotation in which kubectl keeps the manifest for the next time. */
  private static MapNode patch(
      MapNode lastApplied, MapNode live, MapNode manifest, Optional<PatchSchema> schema)
      throws PatchFailure {
    return withoutEmpty(
        ThreeWayPatch.of(lastApplied, bare(live), withAnnotations(manifest), schema));
  }

  private static MapNode bare(MapNode live) {
    return NodeEdit.without(live, List.of("metadata", "annotations", Changes.LAST_APPLIED));
  }

  /** The manifest as kubectl keeps it: always with annotations, never with its own. */
  private static MapNode withAnnotations(MapNode manifest) {
    MapNode annotations = manifest.map("metadata").map("annotations");
    return NodeEdit.with(manifest, ANNOTATIONS, annotations.without(Changes.LAST_APPLIED));
  }

  private static MapNode withoutEmpty(MapNode patch) {
    MapNode metadata = patch.map("metadata");
    boolean empty = metadata.has("annotations") && metadata.map("annotations").isEmpty();
    if (!empty || NodeEdit.isNull(metadata.get("annotations").orElseThrow())) {
      return patch;
    }
    MapNode rest = metadata.without("annotations");
    return rest.isEmpty() ? patch.without("metadata") : patch.with("metadata", rest);
  }

  /**
   * Server-side apply by the manager {@code kubectl}. Conflicts are reported, and the verdict is
   * that of forcing.
   *
   * @param live as it is stored, in no file, with managedFields
   */
  Admission onServer(MapNode live, Document document, MapNode manifest, KindTable kind) {
    try {
      OwnedSchema schema = OwnedSchema.of(tables, kind);
      ServerSideMerge merge = ServerSideMerge.of(live, manifest, LastApplied.of(live), schema);
      Admission verdict = updates.verdict(live, decoded(document, kind, merge.object()));
      return verdict.with(verdict.update().orElseThrow().against(merge.conflicts()));
    } catch (PatchFailure failure) {
      return refused(document, kind, failure);
    }
  }

  private Decoded decoded(Document document, KindTable kind, MapNode object) {
    Decoder decoder = new Decoder(tables);
    MapNode tree = decoder.decode(object, kind.type());
    return Decoded.of(document, kind, tree, decoder.errors());
  }

  private static Admission refused(Document document, KindTable kind, PatchFailure failure) {
    Position known = failure.position();
    Position place = known.line() > 0 ? known : document.root().position();
    ApiError error = new ApiError("", "BadRequest", failure.getMessage(), place);
    return new Admission(
        document,
        kind.apiVersion(),
        kind.kind(),
        true,
        List.of(error),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
