package dev.ordinal.schema;

import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.ScalarNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What may not change in a PersistentVolumeClaim: all of its spec, but for the request and the
 * attributes class of a bound claim, and the volume and the storage class that were not set before
 * (kubernetes, ValidatePersistentVolumeClaimUpdate).
 */
final class ClaimUpdate {

  private static final String BETA_CLASS = "volume.beta.kubernetes.io/storage-class";
  private static final String CLASS = "storageClassName";
  private static final String ATTRIBUTES = "volumeAttributesClassName";
  private static final List<String> REQUEST = List.of("resources", "requests", "storage");

  /** Since then a class that was never applied may be taken back. */
  private static final int FIRST_WITH_ROLLBACK = 34;

  private final ApiTables tables;
  private final FeatureGates gates;

  ClaimUpdate(ApiTables tables, FeatureGates gates) {
    this.tables = tables;
    this.gates = gates;
  }

  List<Refusal> refusals(MapNode old, MapNode next) {
    List<Refusal> refusals = new ArrayList<>(specRefusals(old, next));
    refusals.addAll(shrinkRefusals(old, next));
    refusals.addAll(field("volumeMode", "volumeMode", old, next));
    refusals.addAll(attributesRefusals(old, next));
    return refusals;
  }

  private List<Refusal> specRefusals(MapNode old, MapNode next) {
    List<Refusal> refusals = new ArrayList<>();
    // Claims of earlier versions have one of the fields of their source only.
    MapNode before = ClaimSource.filled(old.map("spec"));
    MapNode after = next.map("spec");
    if (before.text("volumeName").orElse("").isEmpty()) {
      before = copied("volumeName", after, before);
    }
    if (classMovesFromAnnotation(old, next)) {
      after = after.without(CLASS);
    } else {
      refusals.addAll(annotationRefusals(old, next));
      if (classIsFilledIn(old, next)) {
        after = after.without(CLASS);
      }
    }
    if (isBound(old)) {
      after = copied(ATTRIBUTES, before, after);
      Node request = at(before, REQUEST).orElse(ScalarNode.of("0"));
      after =
          after.map("resources").has("requests") ? NodeEdit.with(after, REQUEST, request) : after;
    }
    if (!new SemanticEquality(tables)
        .same(tables.type("core/v1.PersistentVolumeClaimSpec"), before, after)) {
      refusals.addAll(
          ImmutableFields.joined(
              "spec",
              ImmutableFields.FORBIDDEN,
              "spec is immutable after creation except resources.requests and"
                  + " volumeAttributesClassName for bound claims",
              Changes.inField(
                  "", "spec", MapNode.EMPTY.with("spec", before), next.with("spec", after))));
    }
    return refusals;
  }

  private static boolean isBound(MapNode claim) {
    return claim.map("status").text("phase").filter("Bound"::equals).isPresent();
  }

  private static MapNode copied(String key, MapNode from, MapNode to) {
    return from.get(key).map(value -> to.with(key, value)).orElseGet(() -> to.without(key));
  }

  private static Optional<String> annotation(MapNode claim) {
    return claim.map("metadata").map("annotations").text(BETA_CLASS);
  }

  private static Optional<String> storageClass(MapNode claim) {
    return claim.map("spec").text(CLASS);
  }

  private static boolean classMovesFromAnnotation(MapNode old, MapNode next) {
    Optional<String> before = annotation(old);
    return before.isPresent()
        && storageClass(old).isEmpty()
        && storageClass(next).equals(before)
        && (annotation(next).isEmpty() || annotation(next).equals(before));
  }

  private static boolean classIsFilledIn(MapNode old, MapNode next) {
    return storageClass(next).isPresent()
        && storageClass(old).isEmpty()
        && (annotation(old).isEmpty() || annotation(old).equals(storageClass(next)));
  }

  private static List<Refusal> annotationRefusals(MapNode old, MapNode next) {
    if (annotation(old).orElse("").equals(annotation(next).orElse(""))) {
      return List.of();
    }
    return ImmutableFields.joined(
        "metadata.annotations." + BETA_CLASS,
        ImmutableFields.INVALID,
        ImmutableFields.IMMUTABLE,
        Changes.inMetadata(old, next));
  }

  private List<Refusal> shrinkRefusals(MapNode old, MapNode next) {
    BigDecimal after = amount(at(next.map("spec"), REQUEST));
    if (after.compareTo(amount(at(old.map("spec"), REQUEST))) >= 0) {
      return List.of();
    }
    boolean recovers = gates.enabled("RecoverVolumeExpansionFailure");
    if (recovers && after.compareTo(amount(old.map("status").map("capacity").get("storage"))) > 0) {
      return List.of();
    }
    return ImmutableFields.joined(
        "spec.resources.requests.storage",
        ImmutableFields.FORBIDDEN,
        "field can not be less than " + (recovers ? "status.capacity" : "previous value"),
        Changes.inField("spec", "resources", old.map("spec"), next.map("spec")));
  }

  private static Optional<Node> at(MapNode map, List<String> path) {
    MapNode parent = map;
    for (String key : path.subList(0, path.size() - 1)) {
      parent = parent.map(key);
    }
    return parent.get(path.get(path.size() - 1));
  }

  private static BigDecimal amount(Optional<Node> quantity) {
    return quantity
        .filter(ScalarNode.class::isInstance)
        .flatMap(scalar -> Quantity.parse(((ScalarNode) scalar).text()))
        .map(Quantity::value)
        .orElse(BigDecimal.ZERO);
  }

  private List<Refusal> attributesRefusals(MapNode old, MapNode next) {
    Optional<String> before = old.map("spec").text(ATTRIBUTES);
    Optional<String> after = next.map("spec").text(ATTRIBUTES);
    if (before.equals(after)) {
      return List.of();
    }
    if (!gates.enabled("VolumeAttributesClass")) {
      return attributes(
          "update is forbidden when the VolumeAttributesClass feature gate is disabled", old, next);
    }
    if (after.filter(name -> !name.isEmpty()).isPresent()) {
      return List.of();
    }
    String to = after.isPresent() ? "an empty string" : "nil";
    if (tables.minor() < FIRST_WITH_ROLLBACK) {
      return before.isEmpty()
          ? List.of()
          : attributes("update from non-nil value to " + to + " is forbidden", old, next);
    }
    return old.map("status").has("currentVolumeAttributesClassName")
        ? attributes(
            "update to "
                + to.replace("an ", "")
                + " is forbidden when status.currentVolumeAttributesClassName is not nil",
            old,
            next)
        : List.of();
  }

  private static List<Refusal> attributes(String message, MapNode old, MapNode next) {
    return ImmutableFields.joined(
        "spec." + ATTRIBUTES,
        ImmutableFields.FORBIDDEN,
        message,
        Changes.inField("spec", ATTRIBUTES, old.map("spec"), next.map("spec")));
  }

  private static List<Refusal> field(String name, String printed, MapNode old, MapNode next) {
    return ImmutableFields.joined(
        printed,
        ImmutableFields.INVALID,
        ImmutableFields.immutable(next.map("spec").get(name)),
        Changes.inField("spec", name, old.map("spec"), next.map("spec")));
  }
}
