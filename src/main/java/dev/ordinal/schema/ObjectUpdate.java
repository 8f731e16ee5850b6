package dev.ordinal.schema;

import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.MapNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the server does with an object that is to replace a stored one, however it came about: by a
 * PUT, a patch or an apply.
 */
final class ObjectUpdate {

  private final ApiTables tables;
  private final FeatureGates gates;
  private final Defaults defaults;
  private final Validation validation;
  private final ImmutableFields immutable;

  ObjectUpdate(ApiTables tables, FeatureGates gates, Defaults defaults, Validation validation) {
    this.tables = tables;
    this.gates = gates;
    this.defaults = defaults;
    this.validation = validation;
    this.immutable = new ImmutableFields(tables);
  }

  /**
   * The verdict on the new object.
   *
   * @param old as it is stored, with defaults
   * @param decoded the new object without defaults, and what its decoding refuses
   */
  Admission verdict(MapNode old, Decoded decoded) {
    KindTable kind = decoded.kind().orElseThrow();
    MapNode next = stored(old, decoded.tree(), kind);
    List<Refusal> refusals = decoded.isDecodable() ? refusals(kind, old, next) : List.of();
    List<ApiError> errors = new ArrayList<>(decoded.errors());
    List<String> warnings = List.of();
    if (decoded.isDecodable()) {
      errors.addAll(MetadataUpdate.errors(old, next));
      errors.addAll(distinctErrors(refusals));
      errors.addAll(validation.onUpdate(kind.apiVersion(), kind.kind(), next, old));
      errors.sort(Comparator.comparing(ApiError::position));
      warnings = validation.warningsOnUpdate(kind.apiVersion(), kind.kind(), next, old);
    }
    return new Admission(
        decoded.document(),
        kind.apiVersion(),
        kind.kind(),
        true,
        errors,
        warnings,
        Optional.of(next),
        Optional.of(update(kind, old, next, refusals)));
  }

  /**
   * The difference that an object makes which no server judges: it has a kind without a table, or
   * it is not sent.
   *
   * @param known whether the tables know the kind
   */
  static Admission unjudged(MapNode old, Document document, MapNode next, boolean known) {
    List<Difference> changes = Changes.between(old, next);
    Admission.Update update =
        new Admission.Update(
            old,
            changes,
            Changes.inMetadata(old, next),
            !changes.isEmpty(),
            false,
            List.of(),
            false,
            Optional.empty(),
            List.of());
    return new Admission(
        document,
        next.text("apiVersion").orElse(""),
        next.text("kind").orElse(""),
        known,
        List.of(),
        List.of(),
        Optional.of(next),
        Optional.of(update));
  }

  private MapNode stored(MapNode old, MapNode decoded, KindTable kind) {
    MapNode bare = MetadataUpdate.kept(old, decoded).without("status");
    MapNode next = old.get("status").map(status -> bare.with("status", status)).orElse(bare);
    return defaults.onUpdate(next, old, kind);
  }

  private List<Refusal> refusals(KindTable kind, MapNode old, MapNode next) {
    List<Refusal> refusals = new ArrayList<>(immutable.refusals(kind, old, next));
    switch (kind.apiVersion() + "/" + kind.kind()) {
      case "v1/PersistentVolumeClaim" ->
          refusals.addAll(new ClaimUpdate(tables, gates).refusals(old, next));
      case "v1/Service" -> refusals.addAll(ServiceUpdate.refusals(old, next));
      case "batch/v1/Job" -> refusals.addAll(new JobUpdate(tables, gates).refusals(old, next));
      case "v1/Pod" -> refusals.addAll(PodUpdate.refusals(tables, old, next));
      default -> {}
    }
    return refusals;
  }

  private static List<ApiError> distinctErrors(List<Refusal> refusals) {
    return refusals.stream().map(Refusal::error).distinct().toList();
  }

  private Admission.Update update(
      KindTable kind, MapNode old, MapNode next, List<Refusal> refusals) {
    return new Admission.Update(
        old,
        Changes.between(old, next),
        Changes.inMetadata(old, next),
        Generation.changes(tables, gates, kind, old, next),
        Generation.changesTemplate(old, next),
        refusals,
        false,
        Optional.empty(),
        List.of());
  }
}
