package dev.ordinal.fact;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import java.util.ArrayList;
import java.util.List;

/** Walks a list of mappings, each with its path in the object. */
final class Items {

  /** One mapping of a list and its path. */
  record Item(MapNode map, String path) {}

  private Items() {}

  /**
   * The mappings of the list under a key; what is no mapping is left out, since the API server
   * refuses it.
   *
   * @param path the path of {@code parent}
   */
  static List<Item> of(MapNode parent, String key, String path) {
    ListNode list = parent.list(key);
    if (list.size() == 0) {
      return List.of();
    }
    List<Item> items = new ArrayList<>(list.size());
    for (int index = 0; index < list.size(); index++) {
      if (list.get(index) instanceof MapNode map) {
        items.add(new Item(map, path + "." + key + "[" + index + "]"));
      }
    }
    return items;
  }
}
