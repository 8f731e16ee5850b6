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
   * @param kind empty for a custom resource, of which nothing is judged
   */
  Admission onClient(MapNode live, Document document, MapNode manifest, Optional<KindTable> kind) {
    Optional<PatchSchema> schema = kind.map(known -> PatchSchema.of(tables, known));
    MapNode lastApplied = LastApplied.of(live).orElse(MapNode.EMPTY);
    MapNode kept = withAnnotations(manifest);
    try {
      MapNode patch = withoutEmpty(ThreeWayPatch.of(lastApplied, bare(live), kept, schema));
      boolean nothingSent = patch.isEmpty() && lastApplied.equals(kept);
      Admission verdict =
          nothingSent || kind.isEmpty()
              ? ObjectUpdate.unjudged(
                  live, document, JsonMergePatch.apply(live, patch), kind.isPresent())
              : updates.verdict(live, patched(live, patch, document, kind.get()));
      return verdict.with(verdict.update().orElseThrow().byPatch(patch, nothingSent));
    } catch (PatchFailure failure) {
      return refused(document, manifest, failure);
    }
  }

  private Decoded patched(MapNode live, MapNode patch, Document document, KindTable kind)
      throws PatchFailure {
    PatchSchema schema = PatchSchema.of(tables, kind);
    MapNode merged = StrategicMerge.INTO_OBJECT.merged(live, patch, schema);
    return decoded(document, kind, allocated(live, merged, kind));
  }

  private static MapNode bare(MapNode live) {
    return NodeEdit.without(live, List.of("metadata", "annotations", Changes.LAST_APPLIED));
  }

  /** The manifest as kubectl keeps it: always with annotations, never with its own. */
  private static MapNode withAnnotations(MapNode manifest) {
    MapNode annotations = manifest.map("metadata").map("annotations");
    return NodeEdit.with(manifest, ANNOTATIONS, annotations.without(Changes.LAST_APPLIED));
  }

  /** The patch without the annotation in which kubectl keeps the manifest for the next time. */
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
      Admission verdict =
          updates.verdict(live, decoded(document, kind, allocated(live, merge.object(), kind)));
      return verdict.with(verdict.update().orElseThrow().against(merge.conflicts()));
    } catch (PatchFailure failure) {
      return refused(document, manifest, failure);
    }
  }

  /** With what the server has chosen for the live object and keeps. */
  private static MapNode allocated(MapNode live, MapNode object, KindTable kind) {
    return kind.kind().equals("Service") ? ServicePreparation.withFamilies(object, live) : object;
  }

  private Decoded decoded(Document document, KindTable kind, MapNode object) {
    Decoder decoder = new Decoder(tables);
    MapNode tree = decoder.decode(object, kind.type());
    return Decoded.of(document, kind, tree, decoder.errors());
  }

  private static Admission refused(Document document, MapNode manifest, PatchFailure failure) {
    Position known = failure.position();
    Position place = known.line() > 0 ? known : document.root().position();
    ApiError error = new ApiError("", "BadRequest", failure.getMessage(), place);
    return new Admission(
        document,
        manifest.text("apiVersion").orElse(""),
        manifest.text("kind").orElse(""),
        true,
        List.of(error),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
