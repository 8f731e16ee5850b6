package dev.ordinal.manifest;

import java.util.Iterator;
import java.util.List;

/** A sequence. Equality ignores positions. */
public final class ListNode implements Node, Iterable<Node> {

  /** A sequence without items that stands in no file. */
  public static final ListNode EMPTY = new ListNode(List.of(), Position.NONE);

  private final List<Node> items;
  private final int line;
  private final int column;

  public ListNode(List<Node> items, Position position) {
    this.items = List.copyOf(items);
    this.line = position.line();
    this.column = position.column();
  }

  public List<Node> items() {
    return items;
  }

  public int size() {
    return items.size();
  }

  public Node get(int index) {
    return items.get(index);
  }

  @Override
  public Iterator<Node> iterator() {
    return items.iterator();
  }

  @Override
  public Position position() {
    return Position.of(line, column);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ListNode that && items.equals(that.items);
  }

  @Override
  public int hashCode() {
    return items.hashCode();
  }

  @Override
  public String toString() {
    return items.toString();
  }
}
