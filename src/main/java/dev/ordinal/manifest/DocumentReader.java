package dev.ordinal.manifest;

import dev.ordinal.manifest.EventSource.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the documents of one event source and hands on the items of a List one by one. */
final class DocumentReader {

  private static final String LIST = "List";

  private final EventSource events;
  private final DocumentSink sink;
  private final Source source;
  private final String sourceComment;
  private final TreeBuilder rootBuilder;
  private final TreeBuilder itemBuilder;
  private int index;
  private boolean hasItems;
  private Position itemsKey = Position.NONE;
  private Position itemsPlace = Position.NONE;
  private List<Document> undecided = List.of();

  /**
   * @param sourceComment Helm's comment before the document, empty without one
   * @param firstIndex the index of the next document in its file
   */
  DocumentReader(
      EventSource events,
      DocumentSink sink,
      Source source,
      String sourceComment,
      int firstIndex,
      boolean managedFields) {
    this.events = events;
    this.sink = sink;
    this.source = source;
    this.sourceComment = sourceComment;
    this.index = firstIndex;
    this.rootBuilder = new TreeBuilder(events, managedFields, this::readItems);
    this.itemBuilder = rootBuilder.forItems();
  }

  /** The index of the next document. */
  int index() {
    return index;
  }

  /** Reads to the end of the text. */
  void read() {
    for (Event event = events.next(); event != Event.END; event = events.next()) {
      int first = index;
      hasItems = false;
      undecided = List.of();
      Node root = root(event);
      if (root instanceof MapNode map && hasItems) {
        list(map, first);
      } else if (root instanceof MapNode) {
        hand(root, rootBuilder.duplicates());
      } else if (!(root instanceof ScalarNode scalar && scalar.isNull())) {
        throw new UnreadableException(
            root.position(), "the document holds no keys; an object is written as key: value");
      }
    }
  }

  /** Where the text breaks off, the items before that are handed on all the same. */
  private Node root(Event event) {
    try {
      return rootBuilder.document(event);
    } catch (UnreadableException problem) {
      for (Document item : undecided) {
        hand(item.root(), item.duplicateKeys());
      }
      throw problem;
    }
  }

  private void hand(Node root, List<Document.DuplicateKey> duplicates) {
    sink.document(new Document(source, index, root, duplicates, sourceComment));
    index++;
  }

  /**
   * kubectl prints the keys of a List sorted, so its kind comes after its items: until then, an
   * item that names its kind and version is taken for an item of a List.
   */
  private boolean readItems(MapNode.Builder root, Position key) {
    Optional<String> kind = root.entry("kind").flatMap(DocumentReader::text);
    if (kind.isPresent() && !kind.get().endsWith(LIST)) {
      return false;
    }
    hasItems = true;
    itemsKey = key;
    itemsPlace = events.position();
    undecided = new ArrayList<>();
    Optional<String> version = root.entry("apiVersion").flatMap(DocumentReader::text);
    for (Event event = events.next(); event != Event.LIST_END; event = events.next()) {
      Node item = itemBuilder.document(event);
      boolean named = item instanceof MapNode map && map.has("kind");
      if (kind.isPresent()
          ? kind.get().equals(LIST)
          : named && ((MapNode) item).has("apiVersion")) {
        hand(item, itemBuilder.duplicates());
      } else if (!named && kind.isPresent() && version.isPresent()) {
        hand(named(item, kind.get(), version.get()), itemBuilder.duplicates());
      } else {
        undecided.add(new Document(source, 0, item, itemBuilder.duplicates(), sourceComment));
      }
    }
    return true;
  }

  /** Is called when all keys of the root are known. */
  private void list(MapNode root, int first) {
    String kind = root.text("kind").orElse("");
    String version = root.text("apiVersion").orElse("");
    boolean isList = kind.equals(LIST) || kind.endsWith(LIST) && !holdsNamed(undecided);
    if (isList || index > first) {
      for (Document item : undecided) {
        hand(named(item.root(), kind, version), item.duplicateKeys());
      }
      sink.list(new Document(source, first, root, rootBuilder.duplicates(), sourceComment));
    } else {
      ListNode items = new ListNode(undecided.stream().map(Document::root).toList(), itemsPlace);
      MapNode whole = root.toBuilder().put("items", itemsKey, items).build();
      hand(whole, rootBuilder.duplicates());
    }
  }

  private static boolean holdsNamed(List<Document> items) {
    for (Document item : items) {
      if (item.map().has("kind")) {
        return true;
      }
    }
    return false;
  }

  /** The raw API names the kind of its items once, in the kind of the list: {@code PodList}. */
  private static Node named(Node item, String listKind, String version) {
    int length = listKind.length() - LIST.length();
    if (!(item instanceof MapNode map) || map.has("kind") || length <= 0) {
      return item;
    }
    return map.with("kind", ScalarNode.of(listKind.substring(0, length)))
        .with("apiVersion", ScalarNode.of(version));
  }

  private static Optional<String> text(MapNode.Entry entry) {
    return entry.value() instanceof ScalarNode scalar && !scalar.isNull()
        ? Optional.of(scalar.text())
        : Optional.empty();
  }
}
