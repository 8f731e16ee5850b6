package dev.ordinal.fact;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.Position;
import java.util.Optional;

/**
 * Where a fact comes from: finds the line of any of its fields. Equality is identity, so that facts
 * compare by what they say and by which object says it.
 */
public final class Origin {

  private final ObjectRef object;
  private final String file;
  private final int index;
  private final boolean live;
  private final MapNode content;

  /**
   * @param file the file as it is to be printed
   * @param index the document's number in the file, for sorting
   * @param live true for an object of a snapshot, false for one of a manifest
   * @param content the object, for the places of its fields; only its own place is used for a live
   *     object
   */
  public Origin(ObjectRef object, String file, int index, boolean live, MapNode content) {
    this.object = object;
    this.file = file;
    this.index = index;
    this.live = live;
    this.content = live ? MapNode.builder(content.position()).build() : content;
  }

  public ObjectRef object() {
    return object;
  }

  public String file() {
    return file;
  }

  public int index() {
    return index;
  }

  public boolean live() {
    return live;
  }

  /**
   * The place of a field: of its key where the file has it, else of the nearest field above it that
   * the file has.
   *
   * @param path in Kubernetes' notation; empty for the object itself
   */
  public Place at(String path) {
    Position nearest = content.position();
    Node here = content;
    StringBuilder stable = new StringBuilder(path.length());
    int from = 0;
    while (from < path.length()) {
      int to = endOfStep(path, from);
      String step = path.substring(from, to);
      Optional<Step> next = step(here, step);
      if (next.isEmpty()) {
        break;
      }
      stable.append(here instanceof ListNode ? byName(next.get().value(), step) : step);
      here = next.get().value();
      if (next.get().position().line() > 0) {
        nearest = next.get().position();
      }
      from = to < path.length() && path.charAt(to) == '.' ? to + 1 : to;
      stable.append(path, to, from);
    }
    stable.append(path, from, path.length());
    return new Place(object, path, stable.toString(), file, nearest.line(), nearest.column());
  }

  /** A step into a list, by the name of the element if it has one. */
  private static String byName(Node element, String step) {
    if (!(element instanceof MapNode map)) {
      return step;
    }
    return map.text("name")
        .or(() -> map.map("metadata").text("name"))
        .map(name -> "[" + name + "]")
        .orElse(step);
  }

  private record Step(Position position, Node value) {}

  private static int endOfStep(String path, int from) {
    if (path.charAt(from) == '[') {
      return path.indexOf(']', from) + 1;
    }
    int to = from;
    while (to < path.length() && path.charAt(to) != '.' && path.charAt(to) != '[') {
      to++;
    }
    return to;
  }

  private static Optional<Step> step(Node here, String step) {
    boolean bracket = step.startsWith("[");
    String key = bracket ? step.substring(1, step.length() - 1) : step;
    if (here instanceof MapNode map) {
      return map.entry(key).map(entry -> new Step(entry.keyPosition(), entry.value()));
    }
    if (bracket && here instanceof ListNode list && key.chars().allMatch(Character::isDigit)) {
      int index = Integer.parseInt(key);
      return index < list.size()
          ? Optional.of(new Step(list.get(index).position(), list.get(index)))
          : Optional.empty();
    }
    return Optional.empty();
  }
}
