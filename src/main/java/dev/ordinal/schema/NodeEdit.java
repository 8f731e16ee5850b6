package dev.ordinal.schema;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.Position;
import dev.ordinal.manifest.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Rebuilds immutable trees, places kept. */
final class NodeEdit {

  private NodeEdit() {}

  /** The value with each child replaced by what {@code edit} gives: itself, another, or nothing. */
  static Node mapChildren(Node value, Function<Node, List<Node>> edit) {
    if (value instanceof MapNode map) {
      MapNode.Builder built = MapNode.builder(map.position());
      for (MapNode.Entry entry : map.entries()) {
        for (Node kept : edit.apply(entry.value())) {
          built.put(entry.with(kept));
        }
      }
      return built.build();
    }
    if (value instanceof ListNode list) {
      List<Node> items = new ArrayList<>(list.size());
      for (Node item : list) {
        items.addAll(edit.apply(item));
      }
      return new ListNode(items, list.position());
    }
    return value;
  }

  /** The value without the keys, at any depth, whose value is null. */
  static Node withoutNulls(Node value) {
    if (value instanceof MapNode map) {
      MapNode.Builder built = MapNode.builder(map.position());
      for (MapNode.Entry entry : map.entries()) {
        if (!isNull(entry.value())) {
          built.put(entry.with(withoutNulls(entry.value())));
        }
      }
      return built.build();
    }
    return mapChildren(value, child -> List.of(withoutNulls(child)));
  }

  /** The same value in no file, as a value of the cluster has no place in the new manifest. */
  static Node withoutPlaces(Node value) {
    if (value instanceof MapNode map) {
      MapNode.Builder built = MapNode.builder(Position.NONE);
      for (MapNode.Entry entry : map.entries()) {
        built.put(entry.key(), Position.NONE, withoutPlaces(entry.value()));
      }
      return built.build();
    }
    if (value instanceof ListNode list) {
      List<Node> items = new ArrayList<>(list.size());
      for (Node item : list) {
        items.add(withoutPlaces(item));
      }
      return new ListNode(items, Position.NONE);
    }
    return ((ScalarNode) value).at(Position.NONE);
  }

  static boolean isNull(Node value) {
    return value instanceof ScalarNode scalar && scalar.isNull();
  }

  /** The mapping with {@code value} under a path of keys; mappings on the way are made. */
  static MapNode with(MapNode map, List<String> path, Node value) {
    String head = path.get(0);
    if (path.size() == 1) {
      return map.with(head, value);
    }
    return map.with(head, with(map.map(head), path.subList(1, path.size()), value));
  }

  /** The mapping without what stands under a path of keys. */
  static MapNode without(MapNode map, List<String> path) {
    String head = path.get(0);
    if (path.size() == 1) {
      return map.without(head);
    }
    return map.get(head).filter(MapNode.class::isInstance).isPresent()
        ? map.with(head, without(map.map(head), path.subList(1, path.size())))
        : map;
  }
}
