package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import java.util.List;
import java.util.Set;

/**
 * A PersistentVolume.
 *
 * @param storageClassName empty if it has none
 * @param reclaimPolicy Retain, Delete or Recycle
 * @param claimNamespace of the claim it is bound to or kept for; empty if none
 * @param claimName empty if it is bound to none
 * @param nodeTerms the terms of its node affinity, of which one must hold; empty if none
 * @param source which kind it is, as the API names the field: {@code csi}, {@code local}; empty if
 *     none
 * @param phase Available, Bound, Released or Failed; empty if not known
 */
public record PersistentVolume(
    Origin origin,
    ObjectMeta metadata,
    String storageClassName,
    String reclaimPolicy,
    Quantity capacity,
    List<String> accessModes,
    String claimNamespace,
    String claimName,
    List<Affinity.NodeTerm> nodeTerms,
    String source,
    String phase)
    implements ApiObject {

  static PersistentVolume from(MapNode object, Origin origin) {
    MapNode spec = object.map("spec");
    MapNode claim = spec.map("claimRef");
    return new PersistentVolume(
        origin,
        ObjectMeta.from(object),
        spec.text("storageClassName").orElse(""),
        spec.text("persistentVolumeReclaimPolicy").orElse("Retain"),
        Quantity.from(spec.map("capacity"), "storage"),
        Metadata.strings(spec.list("accessModes")),
        claim.text("namespace").orElse(""),
        claim.text("name").orElse(""),
        Affinity.nodeTerms(spec.map("nodeAffinity").map("required")),
        source(spec),
        object.map("status").text("phase").orElse(""));
  }

  /** Whether its data can be reached from a node. */
  public boolean reachableFrom(LiveNode node) {
    return Affinity.anyMatches(nodeTerms, node.labels());
  }

  /** Whether its data lies on one node's own disk. */
  public boolean isLocal() {
    return source.equals("local")
        || nodeTerms.stream()
            .flatMap(term -> term.matchExpressions().stream())
            .anyMatch(expression -> expression.key().equals("kubernetes.io/hostname"));
  }

  private static final Set<String> NO_SOURCE = Set.of("capacity", "claimRef", "nodeAffinity");

  private static String source(MapNode spec) {
    for (MapNode.Entry entry : spec.entries()) {
      if (entry.value() instanceof MapNode && !NO_SOURCE.contains(entry.key())) {
        return entry.key();
      }
    }
    return "";
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return origin.hashCode();
  }
}
