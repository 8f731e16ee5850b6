package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A ConfigMap: the names of its keys, the addresses that its values mention, and a digest; the
 * values are dropped.
 *
 * @param keys sorted
 * @param addresses the host names in its values that look like one of a Pod or a Service
 * @param digest of keys and values, see {@link ContentDigest}
 */
public record ConfigMap(
    Origin origin, ObjectMeta metadata, List<String> keys, List<HostName> addresses, String digest)
    implements ApiObject {

  static ConfigMap from(MapNode object, Origin origin) {
    MapNode data = object.map("data");
    MapNode binary = object.map("binaryData");
    List<String> keys = new ArrayList<>(data.keys());
    keys.addAll(binary.keys());
    keys.sort(null);
    return new ConfigMap(
        origin,
        ObjectMeta.from(object),
        List.copyOf(keys),
        addresses(data),
        ContentDigest.of(data, binary));
  }

  private static List<HostName> addresses(MapNode data) {
    Set<HostName> addresses = new LinkedHashSet<>();
    for (MapNode.Entry entry : data.entries()) {
      if (entry.value() instanceof ScalarNode scalar) {
        addresses.addAll(HostName.allIn(scalar.text(), "data[" + entry.key() + "]"));
      }
    }
    return List.copyOf(addresses);
  }
}
