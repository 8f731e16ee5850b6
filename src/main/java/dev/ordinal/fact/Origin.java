package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Position;

/**
 * Where a fact comes from: finds the line of any of its fields. Equality is identity, so that facts
 * compare by what they say and by which object says it.
 */
public final class Origin {

  private final ObjectRef object;
  private final String file;
  private final int index;
  private final boolean live;
  private final Outline outline;

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
    this.outline = live ? Outline.of(content.position()) : Outline.of(content);
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
    int here = Outline.ROOT;
    Position nearest = outline.position(here);
    StringBuilder stable = new StringBuilder(path.length());
    int from = 0;
    while (from < path.length()) {
      int to = endOfStep(path, from);
      String step = path.substring(from, to);
      int next = step(here, step);
      if (next == Outline.NONE) {
        break;
      }
      boolean named = outline.isList(here) && !outline.name(next).isEmpty();
      stable.append(named ? "[" + outline.name(next) + "]" : step);
      here = next;
      Position position = outline.position(here);
      if (position.line() > 0) {
        nearest = position;
      }
      from = to < path.length() && path.charAt(to) == '.' ? to + 1 : to;
      stable.append(path, to, from);
    }
    stable.append(path, from, path.length());
    return new Place(object, path, stable.toString(), file, nearest.line(), nearest.column());
  }

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

  private int step(int here, String step) {
    boolean bracket = step.startsWith("[");
    String key = bracket ? step.substring(1, step.length() - 1) : step;
    if (!outline.isList(here)) {
      return outline.field(here, key);
    }
    return bracket && key.chars().allMatch(Character::isDigit)
        ? outline.element(here, Integer.parseInt(key))
        : Outline.NONE;
  }
}
