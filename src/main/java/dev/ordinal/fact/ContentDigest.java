package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.ScalarNode;
import java.util.List;

/** Tells whether content changes, without keeping it. */
final class ContentDigest {

  private ContentDigest() {}

  /** The same keys and values have the same digest; empty if no value is there. */
  static String of(MapNode... maps) {
    long hash = 1125899906842597L;
    boolean valued = false;
    for (MapNode map : List.of(maps)) {
      for (String key : map.keys().stream().sorted().toList()) {
        Node value = map.get(key).orElseThrow();
        String text = value instanceof ScalarNode scalar ? scalar.text() : "";
        valued |= !text.isEmpty();
        hash = mix(mix(hash, key), text);
      }
    }
    return valued ? Long.toHexString(hash) : "";
  }

  private static long mix(long hash, String text) {
    long mixed = hash;
    for (int i = 0; i < text.length(); i++) {
      mixed = 31 * mixed + text.charAt(i);
    }
    return 31 * mixed + 7;
  }
}
