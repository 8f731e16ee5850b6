package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A Secret: its name, the names of its keys and a digest; its values are never kept.
 *
 * @param digest of keys and values, see {@link ContentDigest}; a snapshot holds no values
 */
public record Secret(Origin origin, ObjectMeta metadata, List<String> keys, String digest)
    implements ApiObject {

  static Secret from(MapNode object, Origin origin) {
    return new Secret(
        origin,
        ObjectMeta.from(object),
        keys(object),
        ContentDigest.of(object.map("data"), object.map("stringData")));
  }

  private static List<String> keys(MapNode secret) {
    Set<String> keys = new TreeSet<>(secret.map("data").keys());
    keys.addAll(secret.map("stringData").keys());
    return List.copyOf(keys);
  }
}
