package dev.ordinal.schema;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lays a strategic merge patch over an object, or over another patch (k8s.io/apimachinery,
 * util/strategicpatch). Values of the result keep the place that they had on their side.
 */
enum StrategicMerge {
  /** As the API server does: directives are carried out, nulls delete. */
  INTO_OBJECT,
  /** As kubectl joins two patches: directives and nulls stay, for the server. */
  INTO_PATCH;

  /**
   * The two merged.
   *
   * @throws PatchFailure if the patch contradicts itself or an element lacks its merge key
   */
  MapNode merged(MapNode original, MapNode patch, PatchSchema schema) throws PatchFailure {
    if (patch.has(PatchDirective.PATCH)) {
      return replaced(patch.text(PatchDirective.PATCH).orElse("null"), patch);
    }
    MapNode.Builder built = retained(original, patch).toBuilder();
    MapNode rest = ordered(built, patch.without(PatchDirective.RETAIN_KEYS), schema);
    for (MapNode.Entry entry : rest.entries()) {
      if (entry.key().startsWith(PatchDirective.DELETE_FROM_LIST)) {
        deleted(built, entry);
      } else {
        value(built, entry, schema.field(entry.key()));
      }
    }
    return built.build();
  }

  private static MapNode replaced(String directive, MapNode patch) throws PatchFailure {
    return switch (directive) {
      case PatchDirective.REPLACE -> patch.without(PatchDirective.PATCH);
      case PatchDirective.DELETE -> MapNode.EMPTY;
      default ->
          throw new PatchFailure("unknown patch type: " + directive + " in map: " + patch, patch);
    };
  }

  private MapNode retained(MapNode original, MapNode patch) throws PatchFailure {
    if (!patch.has(PatchDirective.RETAIN_KEYS)) {
      return original;
    }
    ListNode keys = patch.list(PatchDirective.RETAIN_KEYS);
    if (this == INTO_PATCH) {
      return original.has(PatchDirective.RETAIN_KEYS)
          ? original
          : original.with(PatchDirective.RETAIN_KEYS, keys);
    }
    ElementOrder scalars = new ElementOrder("");
    for (MapNode.Entry entry : patch.entries()) {
      boolean value = !entry.key().startsWith("$") && !NodeEdit.isNull(entry.value());
      if (value && scalars.indexIn(keys.items(), keyNode(entry)) < 0) {
        throw new PatchFailure("invalid patch format of retainKeys: " + entry.key(), entry.value());
      }
    }
    MapNode kept = original;
    for (MapNode.Entry entry : original.entries()) {
      if (scalars.indexIn(keys.items(), keyNode(entry)) < 0) {
        kept = kept.without(entry.key());
      }
    }
    return kept;
  }

  private static Node keyNode(MapNode.Entry entry) {
    return ScalarNode.of(entry.key());
  }

  /** Merges the lists that the patch gives an order for; what is left of the patch. */
  private MapNode ordered(MapNode.Builder built, MapNode patch, PatchSchema schema)
      throws PatchFailure {
    MapNode rest = patch;
    for (MapNode.Entry entry : patch.entries()) {
      if (!entry.key().startsWith(PatchDirective.ELEMENT_ORDER)) {
        continue;
      }
      String key = entry.key().substring(PatchDirective.ELEMENT_ORDER.length());
      if (!(entry.value() instanceof ListNode order)) {
        throw new PatchFailure(entry.key() + " is not a list", entry.value());
      }
      if (this == INTO_PATCH) {
        built.put(entry.with(order));
      }
      Optional<ListNode> ours = list(key, built.value(key));
      Optional<ListNode> theirs = list(key, patch.get(key));
      if (ours.isPresent() || theirs.isPresent()) {
        List<Node> list = inOrder(ours, theirs, order.items(), schema.field(key));
        built.put(key, new ListNode(list, theirs.or(() -> ours).orElseThrow().position()));
      }
      rest = rest.without(entry.key()).without(key);
    }
    return rest;
  }

  private static Optional<ListNode> list(String key, Optional<Node> value) throws PatchFailure {
    if (value.isPresent() && !(value.get() instanceof ListNode)) {
      throw new PatchFailure(key + " is not a list, but has an order", value.get());
    }
    return value.map(ListNode.class::cast);
  }

  private List<Node> inOrder(
      Optional<ListNode> ours, Optional<ListNode> theirs, List<Node> order, PatchSchema schema)
      throws PatchFailure {
    List<Node> original = ours.map(ListNode::items).orElse(List.of());
    List<Node> patch = theirs.map(ListNode::items).orElse(List.of());
    ElementOrder elements = new ElementOrder(schema.mergeKey());
    elements.requireOrder(patch, order);
    List<Node> merged = original;
    List<Node> serverOrder = original;
    if (ours.isEmpty()) {
      merged = ((ListNode) PatchDirective.stripped(theirs.orElseThrow()).get(0)).items();
    } else if (theirs.isPresent()) {
      merged = list(original, patch, schema);
      serverOrder = elements.patchedInPlace(original, patch);
    }
    return elements.interleaved(elements.partition(merged, order), order, serverOrder);
  }

  private void value(MapNode.Builder built, MapNode.Entry entry, PatchSchema schema)
      throws PatchFailure {
    Optional<Node> original = built.value(entry.key());
    if (NodeEdit.isNull(entry.value()) && this == INTO_OBJECT) {
      built.remove(entry.key());
    } else if (original.orElse(null) instanceof MapNode ours
        && entry.value() instanceof MapNode theirs) {
      MapNode merged = schema.replaces() ? theirs : merged(ours, theirs, schema);
      built.put(entry.with(merged));
    } else if (original.orElse(null) instanceof ListNode ours
        && entry.value() instanceof ListNode theirs
        && schema.merges()) {
      List<Node> merged = list(ours.items(), theirs.items(), schema);
      built.put(entry.with(new ListNode(merged, theirs.position())));
    } else {
      taken(built, entry, original);
    }
  }

  private void taken(MapNode.Builder built, MapNode.Entry entry, Optional<Node> original) {
    boolean sameList =
        original.orElse(null) instanceof ListNode && entry.value() instanceof ListNode;
    Node value = entry.value();
    if (!sameList && this == INTO_OBJECT) {
      value = NodeEdit.withoutNulls(value);
    }
    List<Node> left = sameList ? List.of(value) : PatchDirective.stripped(value);
    if (left.isEmpty()) {
      built.remove(entry.key());
    } else {
      built.put(entry.with(left.get(0)));
    }
  }

  private void deleted(MapNode.Builder built, MapNode.Entry entry) {
    String key = entry.key().substring(PatchDirective.DELETE_FROM_LIST.length());
    if (this == INTO_PATCH) {
      built.put(entry);
    } else if (built.value(key).orElse(null) instanceof ListNode list
        && entry.value() instanceof ListNode gone) {
      List<Node> kept = new ArrayList<>(list.items());
      kept.removeAll(gone.items());
      built.put(key, new ListNode(kept, list.position()));
    }
  }

  private List<Node> list(List<Node> original, List<Node> patch, PatchSchema schema)
      throws PatchFailure {
    if (original.isEmpty() && patch.isEmpty()) {
      return original;
    }
    ElementOrder elements = new ElementOrder(schema.mergeKey());
    if (!MergeKeys.areMappings(original, patch)) {
      List<Node> both = new ArrayList<>(original);
      both.addAll(patch);
      List<Node> merged = MergeKeys.distinct(both);
      return elements.interleaved(elements.partition(merged, patch), patch, original);
    }
    if (schema.mergeKey().isEmpty()) {
      throw new PatchFailure("cannot merge lists without merge key", patch.get(0));
    }
    List<Node> theirs = new ArrayList<>();
    List<Node> ours = withoutSpecial(original, patch, theirs, elements);
    List<Node> merged = elements(ours, theirs, elements, schema.item());
    return elements.interleaved(elements.partition(merged, theirs), theirs, ours);
  }

  /** Carries out the elements of a patch that are directives; {@code rest} gets the others. */
  private static List<Node> withoutSpecial(
      List<Node> original, List<Node> patch, List<Node> rest, ElementOrder elements)
      throws PatchFailure {
    List<Node> kept = new ArrayList<>(original);
    boolean replace = false;
    for (Node element : patch) {
      Optional<String> directive = ((MapNode) element).text(PatchDirective.PATCH);
      if (directive.isEmpty()) {
        rest.add(element);
      } else if (directive.get().equals(PatchDirective.DELETE)) {
        elements.requireKey(element);
        kept.removeIf(old -> elements.keyOf(old).equals(elements.keyOf(element)));
      } else if (directive.get().equals(PatchDirective.REPLACE)) {
        replace = true;
      } else {
        throw new PatchFailure(
            "unknown patch type: " + directive.get() + " in " + element, element);
      }
    }
    if (!replace) {
      return kept;
    }
    List<Node> replacing = List.copyOf(rest);
    rest.clear();
    return replacing;
  }

  private List<Node> elements(
      List<Node> original, List<Node> patch, ElementOrder elements, PatchSchema schema)
      throws PatchFailure {
    List<Node> merged = new ArrayList<>(original);
    for (Node element : patch) {
      elements.requireKey(element);
      int at = elements.indexIn(merged, element);
      if (at < 0) {
        merged.add(element);
      } else {
        merged.set(at, merged((MapNode) merged.get(at), (MapNode) element, schema));
      }
    }
    return merged;
  }
}
