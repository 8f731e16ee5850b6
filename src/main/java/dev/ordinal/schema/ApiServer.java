package dev.ordinal.schema;

import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Position;
import dev.ordinal.manifest.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The API server of one release, without a cluster: what it makes of a document. No admission
 * plugin runs, no webhook and no quota. Safe for use by several threads.
 */
public final class ApiServer {

  private final ApiTables tables;
  private final Kinds kinds;
  private final Defaults defaults;
  private final Validation validation;
  private final ObjectUpdate updates;
  private final Apply applies;
  private final String namespace;

  private ApiServer(KubeVersion version, FeatureGates gates, String namespace) {
    this.tables = ApiTables.of(version);
    this.kinds = new Kinds(tables);
    this.defaults = new Defaults(tables, gates);
    this.validation = Validation.of(version, gates);
    this.updates = new ObjectUpdate(tables, gates, defaults, validation);
    this.applies = new Apply(tables, updates);
    this.namespace = namespace;
  }

  /**
   * The server of a release.
   *
   * @param namespace of documents that name none
   */
  public static ApiServer of(KubeVersion version, FeatureGates gates, String namespace) {
    return new ApiServer(version, gates, namespace);
  }

  /** The field tables that this server uses. */
  public ApiTables tables() {
    return tables;
  }

  /**
   * What comes of sending a document that names a new object, as kubectl sends it: every unknown or
   * duplicate field is refused. A {@code v1/List} is no object: send its items.
   */
  public Admission create(Document document) {
    Decoded decoded = decode(document);
    if (decoded.kind().isEmpty()) {
      return decoded.withoutTable(namespace);
    }
    KindTable kind = decoded.kind().get();
    MapNode stored = defaults.onCreate(NewObject.of(decoded.tree(), kind, namespace), kind);
    List<ApiError> errors = new ArrayList<>(decoded.errors());
    if (decoded.isDecodable()) {
      errors.addAll(validation.onCreate(kind.apiVersion(), kind.kind(), stored));
    }
    if (errors.size() == decoded.errors().size()) {
      NewObject.resourceVersion(decoded.tree()).ifPresent(errors::add);
    }
    List<String> warnings =
        errors.isEmpty()
            ? validation.warningsOnCreate(kind.apiVersion(), kind.kind(), stored)
            : List.of();
    return new Admission(
        document,
        kind.apiVersion(),
        kind.kind(),
        true,
        errors,
        warnings,
        Optional.of(stored),
        Optional.empty());
  }

  /**
   * Why this server refuses every Pod of a set that it accepts.
   *
   * @param set as it is stored
   */
  public List<ApiError> refusalsOfPods(MapNode set) {
    return validation.onCreateOfPods(set);
  }

  /**
   * An object as a cluster has it: decoded and defaulted, with status and all of its metadata.
   * Nothing is refused, as the cluster has accepted it already.
   */
  public MapNode live(MapNode object) {
    String apiVersion = object.text("apiVersion").orElse("");
    return tables
        .kind(apiVersion, object.text("kind").orElse(""))
        .map(kind -> defaults.apply(new Decoder(tables).decode(object, kind.type()), kind))
        .orElse(object);
  }

  /**
   * What comes of sending a document in the place of a stored object (a PUT, {@code kubectl
   * replace}).
   *
   * @param storedOld what is stored now, as {@link #create} or {@link #live} give it
   */
  public Admission update(MapNode storedOld, Document next) {
    MapNode old = (MapNode) NodeEdit.withoutPlaces(storedOld);
    Decoded decoded = decode(next);
    if (decoded.kind().isEmpty()) {
      return decoded.judged()
          ? decoded.withoutTable(namespace)
          : ObjectUpdate.unjudged(old, next, next.map(), false);
    }
    KindTable kind = decoded.kind().get();
    return updates.verdict(
        old, decoded.with(MetadataUpdate.named(decoded.tree(), kind, namespace)));
  }

  /**
   * What comes of {@code kubectl apply}: of the patch from the manifest of the last apply, which
   * the live object carries in an annotation, over the live object, to this document.
   *
   * @param live the object as the cluster has it, with that annotation if it was applied before
   */
  public Admission apply(MapNode live, Document next) {
    Decoded decoded = decode(next);
    return decoded.judged() && decoded.kind().isEmpty()
        ? decoded.withoutTable(namespace)
        : applies.onClient(placeless(live), next, sent(next, decoded.kind()), decoded.kind());
  }

  /**
   * What comes of {@code kubectl apply --server-side}. The verdict is that of {@code
   * --force-conflicts}; without it the server refuses what {@link Admission.Update#conflicts}
   * names.
   *
   * @param live the object as the cluster has it, with managedFields; without them no other owner
   *     is known and nothing is removed
   */
  public Admission serverSideApply(MapNode live, Document next) {
    Decoded decoded = decode(next);
    if (decoded.judged() && decoded.kind().isEmpty()) {
      return decoded.withoutTable(namespace);
    }
    MapNode manifest = sent(next, decoded.kind());
    return decoded.kind().isPresent()
        ? applies.onServer(placeless(live), next, manifest, decoded.kind().get())
        : applies.onClient(placeless(live), next, manifest, Optional.empty());
  }

  private MapNode sent(Document document, Optional<KindTable> kind) {
    return kind.map(known -> MetadataUpdate.named(document.map(), known, namespace))
        .orElseGet(document::map);
  }

  private MapNode placeless(MapNode object) {
    return live((MapNode) NodeEdit.withoutPlaces(object));
  }

  /** Decodes a document strictly. */
  Decoded decode(Document document) {
    if (!(document.root() instanceof MapNode root)) {
      return refused(
          document, "", "", "expected an object, found none", document.root().position());
    }
    Optional<String> kindName = name(root, "kind");
    Optional<String> apiVersion = name(root, "apiVersion");
    if (kindName.isEmpty() || apiVersion.isEmpty()) {
      String missing = kindName.isEmpty() ? "kind" : "apiVersion";
      Position place = keyPosition(root, missing);
      String message = "Object '" + missing + "' is missing";
      return refused(document, apiVersion.orElse(""), kindName.orElse(""), message, place);
    }
    Optional<KindTable> kind = tables.kind(apiVersion.get(), kindName.get());
    if (kind.isEmpty() || kind.get().type().equals("meta/v1.List")) {
      Position place = keyPosition(root, "kind");
      return kinds
          .refusal(apiVersion.get(), kindName.get())
          .map(why -> refused(document, apiVersion.get(), kindName.get(), why, place))
          .orElseGet(() -> Decoded.custom(document, apiVersion.get(), kindName.get()));
    }
    Decoder decoder = new Decoder(tables);
    MapNode tree = decoder.decode(root, kind.get().type());
    return Decoded.of(document, kind.get(), tree, decoder.errors());
  }

  private static Optional<String> name(MapNode root, String key) {
    return root.get(key)
        .filter(node -> node instanceof ScalarNode scalar && scalar.isString())
        .flatMap(node -> root.text(key))
        .filter(text -> !text.isEmpty());
  }

  private static Position keyPosition(MapNode root, String key) {
    return root.entry(key).map(MapNode.Entry::keyPosition).orElse(root.position());
  }

  private static Decoded refused(
      Document document, String apiVersion, String kind, String message, Position place) {
    ApiError error = new ApiError("", Decoder.UNDECODABLE, message, place);
    return Decoded.refused(document, apiVersion, kind, error);
  }
}
