package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A Secret: its name and the names of its keys; its values are never kept. */
public record Secret(Origin origin, ObjectMeta metadata, List<String> keys) implements ApiObject {

  static Secret from(MapNode object, Origin origin) {
    return new Secret(origin, ObjectMeta.from(object), keys(object));
  }

  private static List<String> keys(MapNode secret) {
    Set<String> keys = new TreeSet<>(secret.map("data").keys());
    keys.addAll(secret.map("stringData").keys());
    return List.copyOf(keys);
  }
}
