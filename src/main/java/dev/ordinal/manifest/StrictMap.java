package dev.ordinal.manifest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A mapping of a file that is Ordinal's own: a key that is not known, or a value that is not what
 * its key takes, stops the reading with its place. A key without a value counts as absent.
 */
public final class StrictMap {

  /** So many names are still read. */
  private static final int FEW = 12;

  private final MapNode map;

  private StrictMap(MapNode map) {
    this.map = map;
  }

  /**
   * The mapping that a node is.
   *
   * @param what it stands for, for messages: {@code the exception}
   * @param keys those that it may have
   * @throws UnreadableException if it is no mapping, or has another key
   */
  public static StrictMap of(Node node, String what, Collection<String> keys) {
    StrictMap map = of(node, what);
    for (MapNode.Entry entry : map.entries()) {
      if (!keys.contains(entry.key())) {
        throw new UnreadableException(
            entry.keyPosition(),
            "the key " + entry.key() + " of " + what + unknown(entry.key(), keys));
      }
    }
    return map;
  }

  /** The mapping that a node is, whatever its keys are. */
  public static StrictMap of(Node node, String what) {
    if (node instanceof MapNode map) {
      return new StrictMap(map);
    }
    throw new UnreadableException(node.position(), what + " is " + name(node) + ", not a mapping");
  }

  /**
   * What is said of a name that is none of some: {@code " is not known; did you mean rules?"}, or
   * which names there are, where none is near and they are few.
   */
  public static String unknown(String name, Collection<String> known) {
    String hint =
        Spelling.nearest(name, known)
            .map(near -> "did you mean " + near + "?")
            .orElse(
                known.size() > FEW ? "" : "there is " + String.join(", ", new TreeSet<>(known)));
    return " is not known" + (hint.isEmpty() ? "" : "; " + hint);
  }

  /** All keys with their values, those without one left out. */
  public List<MapNode.Entry> entries() {
    return map.entries().stream().filter(entry -> !isNull(entry.value())).toList();
  }

  /** Whether a key has a value. */
  public boolean has(String key) {
    return map.get(key).filter(value -> !isNull(value)).isPresent();
  }

  /** Where the mapping stands. */
  public Position position() {
    return map.position();
  }

  /** The text of a scalar, not blank. */
  public Optional<String> text(String key) {
    return value(key, text -> text.isBlank() ? Optional.empty() : Optional.of(text), "a text");
  }

  /** A boolean; a text that reads like one is none. */
  public Optional<Boolean> flag(String key) {
    if (has(key)
        && map.get(key).get() instanceof ScalarNode scalar
        && scalar.kind() != ScalarNode.Kind.BOOLEAN) {
      throw fault(key, key + " is " + scalar.text() + ", not true or false");
    }
    return value(key, text -> Optional.of(text.equals("true")), "true or false");
  }

  /** A whole number of a range. */
  public OptionalLong number(String key, long least, long most) {
    return value(
            key, text -> within(text, least, most), "a whole number from " + least + " to " + most)
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  private static Optional<Long> within(String text, long least, long most) {
    try {
      long number = Long.parseLong(text);
      return number < least || number > most ? Optional.empty() : Optional.of(number);
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  /**
   * What a scalar says.
   *
   * @param reading gives nothing for a text that is not what the key takes
   * @param wanted what that is, in words
   */
  public <T> Optional<T> value(String key, Function<String, Optional<T>> reading, String wanted) {
    if (!has(key)) {
      return Optional.empty();
    }
    if (!(map.get(key).get() instanceof ScalarNode scalar)) {
      throw fault(key, key + " is " + name(map.get(key).get()) + ", not " + wanted);
    }
    Optional<T> value = reading.apply(scalar.text());
    if (value.isEmpty()) {
      throw fault(key, key + " is " + scalar + ", not " + wanted);
    }
    return value;
  }

  /** The scalars of a list, none of them blank. */
  public List<ScalarNode> scalars(String key, String wanted) {
    List<ScalarNode> scalars = new ArrayList<>();
    for (Node item : list(key, "a list of " + wanted)) {
      if (!(item instanceof ScalarNode scalar) || scalar.isNull() || scalar.text().isBlank()) {
        throw new UnreadableException(item.position(), key + " is a list of " + wanted);
      }
      scalars.add(scalar);
    }
    return scalars;
  }

  /** The texts of a list. */
  public List<String> texts(String key) {
    return scalars(key, "texts").stream().map(ScalarNode::text).toList();
  }

  /**
   * The items of a list.
   *
   * @param wanted what it is a list of, in words
   */
  public ListNode list(String key, String wanted) {
    if (has(key) && !(map.get(key).get() instanceof ListNode)) {
      throw fault(key, key + " is " + name(map.get(key).get()) + ", not " + wanted);
    }
    return map.list(key);
  }

  /** The value of a key. */
  public Optional<Node> node(String key) {
    return has(key) ? map.get(key) : Optional.empty();
  }

  /** Where a key stands; where the mapping does, if it lacks the key. */
  public Position at(String key) {
    return map.entry(key).map(MapNode.Entry::keyPosition).orElse(position());
  }

  /** A fault of a key. */
  public UnreadableException fault(String key, String message) {
    return new UnreadableException(at(key), message);
  }

  private static boolean isNull(Node node) {
    return node instanceof ScalarNode scalar && scalar.isNull();
  }

  private static String name(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.isNull() ? "empty" : scalar.toString();
    }
    return node instanceof ListNode ? "a list" : "a mapping";
  }
}
