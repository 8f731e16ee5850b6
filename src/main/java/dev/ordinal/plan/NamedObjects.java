package dev.ordinal.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The Pods, or the claims, of one namespace: by name, and by the parent that the name tells. */
final class NamedObjects<T> {

  private final Map<String, T> byName = new HashMap<>();
  private final Map<String, List<T>> byParent = new HashMap<>();

  void add(String name, T object) {
    byName.put(name, object);
    PodName parts = PodName.of(name);
    if (parts.ordinal() >= 0) {
      byParent.computeIfAbsent(parts.parent(), parent -> new ArrayList<>(1)).add(object);
    }
  }

  /** The object of a name; null if there is none. */
  T get(String name) {
    return byName.get(name);
  }

  /** The objects whose names are that of a parent with an ordinal, whoever owns them. */
  List<T> of(String parent) {
    return byParent.getOrDefault(parent, List.of());
  }
}
