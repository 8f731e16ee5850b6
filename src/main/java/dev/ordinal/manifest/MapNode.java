package dev.ordinal.manifest;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A mapping in the order of the file. Equality ignores the order of the keys, and positions. */
public final class MapNode implements Node {

  /**
   * One key with its value.
   *
   * @param key the key as a string, as JSON has it
   * @param keyPosition where the key stands, {@link Position#NONE} if in no file
   * @param value never null; a key without a value has a {@link ScalarNode} of kind NULL
   */
  public record Entry(String key, Position keyPosition, Node value) {}

  /** A mapping without keys that stands in no file. */
  public static final MapNode EMPTY = new MapNode(Map.of(), Position.NONE);

  private final Map<String, Entry> entries;
  private final Position position;

  private MapNode(Map<String, Entry> entries, Position position) {
    this.entries = entries;
    this.position = position;
  }

  /** Starts a mapping whose place is {@code position}. */
  public static Builder builder(Position position) {
    return new Builder(new LinkedHashMap<>(), position);
  }

  /** Starts a mapping with these keys in it. */
  public Builder toBuilder() {
    return new Builder(new LinkedHashMap<>(entries), position);
  }

  /**
   * The value of a key; empty if the key is absent. A key that is null in the file has a NULL
   * scalar.
   */
  public Optional<Node> get(String key) {
    Entry entry = entries.get(key);
    return entry == null ? Optional.empty() : Optional.of(entry.value());
  }

  /** The mapping under a key; {@link #EMPTY} if the key is absent, null or no mapping. */
  public MapNode map(String key) {
    Entry entry = entries.get(key);
    return entry != null && entry.value() instanceof MapNode map ? map : EMPTY;
  }

  /** The sequence under a key; {@link ListNode#EMPTY} if the key is absent, null or no list. */
  public ListNode list(String key) {
    Entry entry = entries.get(key);
    return entry != null && entry.value() instanceof ListNode list ? list : ListNode.EMPTY;
  }

  /** The text of a scalar under a key, whatever its kind; empty if absent, null, or no scalar. */
  public Optional<String> text(String key) {
    Entry entry = entries.get(key);
    return entry != null && entry.value() instanceof ScalarNode scalar && !scalar.isNull()
        ? Optional.of(scalar.text())
        : Optional.empty();
  }

  /** The entry of a key, with the place of the key; empty if absent. */
  public Optional<Entry> entry(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  public boolean has(String key) {
    return entries.containsKey(key);
  }

  public Collection<Entry> entries() {
    return entries.values();
  }

  public Set<String> keys() {
    return entries.keySet();
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  public int size() {
    return entries.size();
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
    return position;
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof MapNode that) || entries.size() != that.entries.size()) {
      return false;
    }
    for (Entry entry : entries.values()) {
      Entry twin = that.entries.get(entry.key());
      if (twin == null || !entry.value().equals(twin.value())) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (Entry entry : entries.values()) {
      hash += entry.key().hashCode() ^ entry.value().hashCode();
    }
    return hash;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    for (Entry entry : entries.values()) {
      text.append(text.length() > 1 ? ", " : "").append(entry.key()).append(": ");
      text.append(entry.value());
    }
    return text.append('}').toString();
  }

  /** Builds a {@link MapNode}; not to be used after {@link #build()}. */
  public static final class Builder {
    private final LinkedHashMap<String, Entry> entries;
    private final Position position;

    private Builder(LinkedHashMap<String, Entry> entries, Position position) {
      this.entries = entries;
      this.position = position;
    }

    /** Sets a key that was read at {@code keyPosition}; a key given twice keeps the last value. */
    public Builder put(String key, Position keyPosition, Node value) {
      entries.put(key, new Entry(key, keyPosition, value));
      return this;
    }

    /** Sets a key; one that is there already keeps its place in the file. */
    public Builder put(String key, Node value) {
      Entry old = entries.get(key);
      return put(key, old == null ? Position.NONE : old.keyPosition(), value);
    }

    public Builder remove(String key) {
      entries.remove(key);
      return this;
    }

    public boolean has(String key) {
      return entries.containsKey(key);
    }

    /** The value set for a key so far. */
    public Optional<Node> value(String key) {
      Entry entry = entries.get(key);
      return entry == null ? Optional.empty() : Optional.of(entry.value());
    }

    /** What was put under a key so far; empty if nothing was. */
    public Optional<Entry> entry(String key) {
      return Optional.ofNullable(entries.get(key));
    }

    public MapNode build() {
      return new MapNode(entries, position);
    }
  }
}
