package dev.ordinal.manifest;

import dev.ordinal.manifest.Document.DuplicateKey;
import dev.ordinal.manifest.EventSource.Event;
import dev.ordinal.manifest.ScalarNode.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes trees out of events. Aliases become the node they point to, merge keys are resolved as
 * kubectl's converter does: in the order of the file, so that what comes later counts.
 */
final class TreeBuilder {

  /** A node under an anchor, and how many nodes it has when aliases are followed. */
  private record Anchored(Node node, int size) {}

  /** An anchor whose node is still being read. */
  private static final Anchored OPEN = new Anchored(ListNode.EMPTY, 0);

  /** Takes the items of a List away, so that they need not be in memory together. */
  interface ItemReader {

    /**
     * Is asked when a sequence starts under the key {@code items} of the root.
     *
     * @param root the keys of the root that were read so far
     * @param key where the key stands
     * @return whether it has read the sequence to its end
     */
    boolean read(MapNode.Builder root, Position key);
  }

  private final EventSource events;
  private final boolean managedFields;
  private final Map<String, Anchored> anchors;
  private final ItemReader itemReader;
  private final DocumentPath path = new DocumentPath();
  private final List<Node> items = new ArrayList<>();
  private List<DuplicateKey> duplicates = new ArrayList<>();
  private int nodes;
  private int characters;

  TreeBuilder(EventSource events, boolean managedFields, ItemReader itemReader) {
    this(events, managedFields, new HashMap<>(), itemReader);
  }

  private TreeBuilder(
      EventSource events,
      boolean managedFields,
      Map<String, Anchored> anchors,
      ItemReader itemReader) {
    this.events = events;
    this.managedFields = managedFields;
    this.anchors = anchors;
    this.itemReader = itemReader;
  }

  /** A builder for documents inside the document that this one builds. */
  TreeBuilder forItems() {
    return new TreeBuilder(events, managedFields, anchors, (root, key) -> false);
  }

  /** The document that starts with an event which was just read, with a budget of its own. */
  Node document(Event event) {
    path.clear();
    items.clear();
    duplicates = new ArrayList<>();
    nodes = 0;
    characters = 0;
    return node(event);
  }

  /** The keys of this document that were given twice. */
  List<DuplicateKey> duplicates() {
    return duplicates;
  }

  private Node node(Event event) {
    String anchor = events.anchor();
    if (event == Event.ALIAS) {
      return alias(anchor);
    }
    int before = nodes;
    if (!anchor.isEmpty()) {
      anchors.put(anchor, OPEN);
    }
    count(1);
    Node node =
        switch (event) {
          case MAP_START -> map();
          case LIST_START -> list();
          default -> scalar();
        };
    if (!anchor.isEmpty()) {
      anchors.put(anchor, new Anchored(node, nodes - before));
    }
    return node;
  }

  private Node alias(String anchor) {
    Anchored target = anchors.get(anchor);
    if (target == null || target == OPEN) {
      throw new UnreadableException(
          events.position(),
          target == null
              ? "the alias *" + anchor + " has no anchor &" + anchor + " before it; define it"
              : "the alias *"
                  + anchor
                  + " stands inside the value of &"
                  + anchor
                  + "; break the loop");
    }
    count(target.size());
    return target.node();
  }

  private ScalarNode scalar() {
    ScalarNode scalar = events.scalar();
    count(scalar.text());
    return scalar;
  }

  private ListNode list() {
    Position place = events.position();
    enter(place);
    int start = items.size();
    for (Event event = events.next(); event != Event.LIST_END; event = events.next()) {
      path.item();
      items.add(node(event));
    }
    path.leave();
    List<Node> own = items.subList(start, items.size());
    ListNode list = new ListNode(own, place);
    own.clear();
    return list;
  }

  private MapNode map() {
    Position place = events.position();
    enter(place);
    MapEntries entries = new MapEntries(place, path, duplicates);
    for (Event event = events.next(); event != Event.MAP_END; event = events.next()) {
      Position keyPlace = events.position();
      if (event == Event.SCALAR && events.isMergeKey()) {
        entries.merge(node(events.next()), keyPlace);
      } else {
        entry(key(event), keyPlace, entries);
      }
    }
    path.leave();
    return entries.build();
  }

  private void entry(String key, Position place, MapEntries entries) {
    path.key(key);
    if (!managedFields && key.equals("managedFields") && path.isUnder("metadata")) {
      skip(events.next());
      return;
    }
    Event start = events.next();
    boolean isItems = path.depth() == 1 && start == Event.LIST_START && key.equals("items");
    if (!isItems || !itemReader.read(entries.soFar(), place)) {
      entries.put(new MapNode.Entry(key, place, node(start)), place);
    }
  }

  /** The key of an entry; a mapping as a key is nearly always a template brace. */
  private String key(Event event) {
    Position place = events.position();
    String anchor = events.anchor();
    if (event == Event.ALIAS && alias(anchor) instanceof ScalarNode scalar) {
      return scalar.text();
    }
    if (event != Event.SCALAR) {
      throw new UnreadableException(place, YamlProblem.KEY_IS_NO_SCALAR);
    }
    String key = events.key();
    if (!anchor.isEmpty()) {
      anchors.put(anchor, new Anchored(new ScalarNode(Kind.STRING, key, place), 1));
    }
    count(key);
    return key;
  }

  /** Passes over a value without keeping it. */
  private void skip(Event start) {
    int open = 0;
    Event event = start;
    while (true) {
      if (event == Event.MAP_START || event == Event.LIST_START) {
        open++;
      } else if (event == Event.MAP_END || event == Event.LIST_END) {
        open--;
      }
      if (open == 0) {
        return;
      }
      event = events.next();
    }
  }

  private void enter(Position place) {
    path.enter();
    if (path.depth() > Budget.DEPTH) {
      throw new UnreadableException(
          place, "values are nested deeper than " + Budget.DEPTH + " levels; no manifest is");
    }
  }

  private void count(int more) {
    nodes += more;
    if (nodes > Budget.NODES) {
      throw new UnreadableException(
          events.position(),
          "the document has more than "
              + Budget.NODES
              + " values when its aliases are followed;"
              + " no manifest has");
    }
  }

  private void count(String text) {
    characters += text.length();
    if (characters > Budget.CHARACTERS) {
      throw new UnreadableException(
          events.position(),
          "the document is larger than " + (Budget.CHARACTERS >> 20) + " MB; no manifest is");
    }
  }
}
