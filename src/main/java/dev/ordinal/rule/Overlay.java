package dev.ordinal.rule;

import dev.ordinal.fact.ApiObject;
import dev.ordinal.fact.Known;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lays manifests over the cluster: rules about what is wanted see each object once, as it will be.
 * What the cluster has is told by the facts whose names begin with Live.
 */
final class Overlay {

  private record Key(String kind, String namespace, String name) {}

  private Overlay() {}

  /**
   * The facts without those objects that another one of the same name stands for, and without what
   * manifests tell of a kind that the cluster knows better.
   */
  static List<Object> of(Collection<?> facts) {
    Set<String> observed = new HashSet<>();
    Map<Key, ApiObject> chosen = new HashMap<>();
    for (Object fact : facts) {
      if (fact instanceof ApiObject object) {
        chosen.merge(
            new Key(object.kind(), object.namespace(), object.name()),
            object,
            (one, other) -> one.live() && !other.live() ? other : one);
      } else if (fact instanceof Known known && known.observed()) {
        observed.add(known.kind());
      }
    }
    List<Object> seen = new ArrayList<>();
    for (Object fact : facts) {
      boolean hidden =
          fact instanceof ApiObject object
                  && chosen.get(new Key(object.kind(), object.namespace(), object.name())) != object
              || fact instanceof Known known
                  && !known.observed()
                  && observed.contains(known.kind());
      if (!hidden) {
        seen.add(fact);
      }
    }
    return seen;
  }
}
