package dev.ordinal.manifest;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * A mapping in the order of the file. Equality ignores the order of the keys, and positions.
 *
 * <p>Inputs have millions of these, mostly with a few keys each; so the entries stand in an array
 * and not in a hash table, which would take three times the memory.
 */
public final class MapNode implements Node {

  /** One key with its value. */
  public static final class Entry {
    private final String key;
    private final int line;
    private final int column;
    private final Node value;

    /**
     * @param key the key as a string, as JSON has it
     * @param keyPosition where the key stands, {@link Position#NONE} if in no file
     * @param value never null; a key without a value has a {@link ScalarNode} of kind NULL
     */
    public Entry(String key, Position keyPosition, Node value) {
      this(key, keyPosition.line(), keyPosition.column(), value);
    }

    private Entry(String key, int line, int column, Node value) {
      this.key = key;
      this.line = line;
      this.column = column;
      this.value = value;
    }

    /** The key as a string, as JSON has it. */
    public String key() {
      return key;
    }

    /** Where the key stands, {@link Position#NONE} if in no file. */
    public Position keyPosition() {
      return Position.of(line, column);
    }

    /** The value; a key without one has a {@link ScalarNode} of kind NULL. */
    public Node value() {
      return value;
    }

    /** The same key at the same place with another value. */
    public Entry with(Node other) {
      return other == value ? this : new Entry(key, line, column, other);
    }
  }

  /** The entries as a list that nobody can change. */
  private static final class Entries extends AbstractList<Entry> implements RandomAccess {
    private final Entry[] entries;

    Entries(Entry[] entries) {
      this.entries = entries;
    }

    @Override
    public Entry get(int index) {
      return entries[index];
    }

    @Override
    public int size() {
      return entries.length;
    }
  }

  /** A mapping without keys that stands in no file. */
  public static final MapNode EMPTY = builder(Position.NONE).build();

  /** With more keys than these, it is faster to hash than to look at each. */
  private static final int FEW = 16;

  private final Entry[] entries;
  private final Map<String, Integer> indexes;
  private final int line;
  private final int column;

  /**
   * @param indexes where each key is among the entries; empty if they are few
   */
  private MapNode(Entry[] entries, Map<String, Integer> indexes, int line, int column) {
    this.entries = entries;
    this.indexes = indexes;
    this.line = line;
    this.column = column;
  }

  /** Starts a mapping whose place is {@code position}. */
  public static Builder builder(Position position) {
    return new Builder(new Entry[FEW / 2], 0, position.line(), position.column());
  }

  /** Starts a mapping with these keys in it. */
  public Builder toBuilder() {
    return new Builder(Arrays.copyOf(entries, entries.length + 2), entries.length, line, column);
  }

  /** Where a key is among the first entries; negative if it is not there. */
  private static int indexOf(String key, Entry[] entries, int size, Map<String, Integer> indexes) {
    if (size > FEW) {
      return indexes.getOrDefault(key, -1);
    }
    for (int i = 0; i < size; i++) {
      if (entries[i].key.equals(key)) {
        return i;
      }
    }
    return -1;
  }

  private Entry find(String key) {
    int index = indexOf(key, entries, entries.length, indexes);
    return index < 0 ? null : entries[index];
  }

  /**
   * The value of a key; empty if the key is absent. A key that is null in the file has a NULL
   * scalar.
   */
  public Optional<Node> get(String key) {
    Entry entry = find(key);
    return entry == null ? Optional.empty() : Optional.of(entry.value);
  }

  /** The mapping under a key; {@link #EMPTY} if the key is absent, null or no mapping. */
  public MapNode map(String key) {
    Entry entry = find(key);
    return entry != null && entry.value instanceof MapNode map ? map : EMPTY;
  }

  /** The sequence under a key; {@link ListNode#EMPTY} if the key is absent, null or no list. */
  public ListNode list(String key) {
    Entry entry = find(key);
    return entry != null && entry.value instanceof ListNode list ? list : ListNode.EMPTY;
  }

  /** The text of a scalar under a key, whatever its kind; empty if absent, null, or no scalar. */
  public Optional<String> text(String key) {
    Entry entry = find(key);
    return entry != null && entry.value instanceof ScalarNode scalar && !scalar.isNull()
        ? Optional.of(scalar.text())
        : Optional.empty();
  }

  /** The entry of a key, with the place of the key; empty if absent. */
  public Optional<Entry> entry(String key) {
    return Optional.ofNullable(find(key));
  }

  public boolean has(String key) {
    return find(key) != null;
  }

  public List<Entry> entries() {
    return new Entries(entries);
  }

  /** The keys in the order of the file. */
  public List<String> keys() {
    List<String> keys = new ArrayList<>(entries.length);
    for (Entry entry : entries) {
      keys.add(entry.key);
    }
    return keys;
  }

  public boolean isEmpty() {
    return entries.length == 0;
  }

  public int size() {
    return entries.length;
  }

  /**
   * This mapping with one key set; an existing key keeps its place in the order and in the file.
   */
  public MapNode with(String key, Node value) {
    return toBuilder().put(key, value).build();
  }

  /** This mapping without one key. */
  public MapNode without(String key) {
    return has(key) ? toBuilder().remove(key).build() : this;
  }

  @Override
  public Position position() {
    return Position.of(line, column);
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof MapNode that) || entries.length != that.entries.length) {
      return false;
    }
    for (Entry entry : entries) {
      Entry twin = that.find(entry.key);
      if (twin == null || !entry.value.equals(twin.value)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (Entry entry : entries) {
      hash += entry.key.hashCode() ^ entry.value.hashCode();
    }
    return hash;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    for (Entry entry : entries) {
      text.append(text.length() > 1 ? ", " : "").append(entry.key).append(": ");
      text.append(entry.value);
    }
    return text.append('}').toString();
  }

  /** Builds a {@link MapNode}; not to be used after {@link #build()}. */
  public static final class Builder {
    private final int line;
    private final int column;
    private Entry[] entries;
    private int size;
    private Map<String, Integer> indexes = Map.of();

    private Builder(Entry[] entries, int size, int line, int column) {
      this.entries = entries;
      this.size = size;
      this.line = line;
      this.column = column;
      index();
    }

    private void index() {
      if (size <= FEW) {
        indexes = Map.of();
        return;
      }
      indexes = new HashMap<>();
      for (int i = 0; i < size; i++) {
        indexes.put(entries[i].key, i);
      }
    }

    private int indexOf(String key) {
      return MapNode.indexOf(key, entries, size, indexes);
    }

    /** Sets a key as another mapping has it; a key given twice keeps the last value. */
    public Builder put(Entry entry) {
      replace(entry);
      return this;
    }

    /** Sets a key, and gives what it replaces; null if the key is new. */
    Entry replace(Entry entry) {
      int index = indexOf(entry.key);
      if (index >= 0) {
        Entry before = entries[index];
        entries[index] = entry;
        return before;
      }
      if (size == entries.length) {
        entries = Arrays.copyOf(entries, 2 * size);
      }
      entries[size++] = entry;
      if (size == FEW + 1) {
        index();
      } else if (size > FEW) {
        indexes.put(entry.key, size - 1);
      }
      return null;
    }

    /** Sets a key that was read at {@code keyPosition}; a key given twice keeps the last value. */
    public Builder put(String key, Position keyPosition, Node value) {
      return put(new Entry(key, keyPosition, value));
    }

    /** Sets a key; one that is there already keeps its place in the file. */
    public Builder put(String key, Node value) {
      int index = indexOf(key);
      return put(index < 0 ? new Entry(key, Position.NONE, value) : entries[index].with(value));
    }

    public Builder remove(String key) {
      int index = indexOf(key);
      if (index >= 0) {
        size--;
        System.arraycopy(entries, index + 1, entries, index, size - index);
        index();
      }
      return this;
    }

    public boolean has(String key) {
      return indexOf(key) >= 0;
    }

    /** The value set for a key so far. */
    public Optional<Node> value(String key) {
      return entry(key).map(Entry::value);
    }

    /** What was put under a key so far; empty if nothing was. */
    public Optional<Entry> entry(String key) {
      int index = indexOf(key);
      return index < 0 ? Optional.empty() : Optional.of(entries[index]);
    }

    public MapNode build() {
      return new MapNode(Arrays.copyOf(entries, size), indexes, line, column);
    }
  }
}
