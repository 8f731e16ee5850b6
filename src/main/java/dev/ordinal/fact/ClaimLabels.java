package dev.ordinal.fact;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds where the claims of a set get their labels. */
final class ClaimLabels {

  private ClaimLabels() {}

  /**
   * The paths of those of these keys that claims get, each with its key: from a claim template, or
   * else from the selector, whose labels all claims get.
   */
  static Map<String, String> among(StatefulSet set, Set<String> keys) {
    Map<String, String> found = new TreeMap<>();
    for (ClaimTemplate template : set.claimTemplates()) {
      add(found, template.path() + ".metadata.labels", template.labels(), keys);
    }
    if (found.isEmpty() && set.hasClaims()) {
      add(found, "spec.selector.matchLabels", set.selector().matchLabels(), keys);
    }
    return found;
  }

  private static void add(
      Map<String, String> found, String path, Map<String, String> labels, Set<String> keys) {
    labels.keySet().stream()
        .filter(keys::contains)
        .findFirst()
        .ifPresent(key -> found.put(path + "[" + key + "]", key));
  }
}
