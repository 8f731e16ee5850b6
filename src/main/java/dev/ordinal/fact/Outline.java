package dev.ordinal.fact;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.Position;

/**
 * The fields of an object and their places, without the values. Facts outlive the trees that they
 * were read from, and a tree takes ten times as much memory as its outline; so the nodes stand in
 * arrays, each before those below it, and are known by their index. Immutable.
 */
final class Outline {

  /** The object itself. */
  static final int ROOT = 0;

  /** What {@link #step} finds where there is nothing. */
  static final int NONE = -1;

  // What outlines of a single node share: a snapshot has one for each of its objects.
  private static final String[] NAMELESS = {""};
  private static final boolean[] NO_LIST = {false};
  private static final int[] NOTHING_BELOW = {1};

  private final String[] names;
  private final boolean[] lists;
  private final int[] lines;
  private final int[] columns;
  private final int[] ends;
  private int size;

  private Outline(int size) {
    names = new String[size];
    lists = new boolean[size];
    lines = new int[size];
    columns = new int[size];
    ends = new int[size];
  }

  private Outline(Position place) {
    names = NAMELESS;
    lists = NO_LIST;
    lines = new int[] {place.line()};
    columns = new int[] {place.column()};
    ends = NOTHING_BELOW;
    size = 1;
  }

  /** The outline of an object with all of its fields. */
  static Outline of(MapNode object) {
    Outline outline = new Outline(1 + below(object));
    outline.add("", object.position(), object);
    return outline;
  }

  /** The outline of an object of which nothing but its own place is known. */
  static Outline of(Position position) {
    return new Outline(position);
  }

  private static int below(Node node) {
    int count = 0;
    if (node instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        count += isKept(entry) ? 1 + below(entry.value()) : 0;
      }
    } else if (node instanceof ListNode list) {
      for (Node item : list) {
        count += 1 + below(item);
      }
    }
    return count;
  }

  /** A default that holds nothing has no place, and nothing below it has one. */
  private static boolean isKept(MapNode.Entry entry) {
    return entry.keyPosition().line() > 0
        || entry.value() instanceof MapNode
        || entry.value() instanceof ListNode;
  }

  private void add(String name, Position position, Node node) {
    int index = size++;
    names[index] = name;
    lines[index] = position.line();
    columns[index] = position.column();
    if (node instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        if (isKept(entry)) {
          add(entry.key(), entry.keyPosition(), entry.value());
        }
      }
    } else if (node instanceof ListNode list) {
      lists[index] = true;
      for (Node item : list) {
        add(nameOf(item), item.position(), item);
      }
    }
    ends[index] = size;
  }

  private static String nameOf(Node element) {
    return element instanceof MapNode map
        ? map.text("name").or(() -> map.map("metadata").text("name")).orElse("")
        : "";
  }

  /** Whether the nodes one step below are elements and not fields. */
  boolean isList(int node) {
    return lists[node];
  }

  /** The key of a field; what an element calls itself, empty if it has no name. */
  String name(int node) {
    return names[node];
  }

  /** Where the key of a field stands, or an element; {@link Position#NONE} for a default. */
  Position position(int node) {
    return new Position(lines[node], columns[node]);
  }

  /** The field of a mapping that has this key; {@link #NONE} if it has none, or is a list. */
  int field(int node, String key) {
    for (int child = node + 1; child < ends[node] && !lists[node]; child = ends[child]) {
      if (names[child].equals(key)) {
        return child;
      }
    }
    return NONE;
  }

  /** The element of a list with this index, from 0; {@link #NONE} if it has none. */
  int element(int node, int index) {
    int left = index;
    for (int child = node + 1; child < ends[node] && lists[node]; child = ends[child]) {
      if (left-- == 0) {
        return child;
      }
    }
    return NONE;
  }
}
