package dev.ordinal.schema;

import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.ScalarNode;
import java.util.List;

/** The keys with which a strategic merge patch says more than values. */
final class PatchDirective {

  /** How the mapping it stands in is to be treated. */
  static final String PATCH = "$patch";

  /** The keys that stay; all others of the stored mapping go. */
  static final String RETAIN_KEYS = "$retainKeys";

  /** Followed by the name of a list of scalars: what to take out of it. */
  static final String DELETE_FROM_LIST = "$deleteFromPrimitiveList/";

  /** Followed by the name of a list: the order of its elements. */
  static final String ELEMENT_ORDER = "$setElementOrder/";

  static final String DELETE = "delete";
  static final String REPLACE = "replace";

  private PatchDirective() {}

  /** Whether a list element only says that the element of its key is to go. */
  static boolean deletes(Node element) {
    return element instanceof MapNode map
        && map.get(PATCH).filter(ScalarNode.of(DELETE)::equals).isPresent();
  }

  static boolean isOn(Node element) {
    return element instanceof MapNode map && map.has(PATCH);
  }

  /** A value without the directives in it; nothing is left of a mapping that has one itself. */
  static List<Node> stripped(Node value) {
    if (isOn(value)) {
      return List.of();
    }
    return List.of(NodeEdit.mapChildren(value, PatchDirective::stripped));
  }
}
