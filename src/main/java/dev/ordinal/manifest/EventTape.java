package dev.ordinal.manifest;

import dev.ordinal.manifest.ScalarNode.Kind;
import java.util.Arrays;

/** Events of one document, recorded before anybody asks for them. */
final class EventTape implements EventSource {

  private Event[] events;
  private int[] lines;
  private int[] columns;
  private String[] texts;
  private boolean[] plain;
  private int size;
  private int present = -1;

  /**
   * @param expected how many events there may be
   */
  EventTape(int expected) {
    int room = Math.max(16, expected);
    events = new Event[room];
    lines = new int[room];
    columns = new int[room];
    texts = new String[room];
    plain = new boolean[room];
  }

  /** Records an event without text. */
  void add(Event event, int line, int column) {
    if (size == events.length) {
      int larger = 2 * size;
      events = Arrays.copyOf(events, larger);
      lines = Arrays.copyOf(lines, larger);
      columns = Arrays.copyOf(columns, larger);
      texts = Arrays.copyOf(texts, larger);
      plain = Arrays.copyOf(plain, larger);
    }
    events[size] = event;
    lines[size] = line;
    columns[size] = column;
    size++;
  }

  /**
   * Records a scalar.
   *
   * @param unquoted whether it may be something else than a string
   */
  void add(int line, int column, String text, boolean unquoted) {
    add(Event.SCALAR, line, column);
    texts[size - 1] = text;
    plain[size - 1] = unquoted;
  }

  @Override
  public Event next() {
    present++;
    return present < size ? events[present] : Event.END;
  }

  @Override
  public Position position() {
    return new Position(lines[present], columns[present]);
  }

  @Override
  public ScalarNode scalar() {
    return plain[present]
        ? PlainScalar.read(texts[present], position())
        : new ScalarNode(Kind.STRING, texts[present], position());
  }

  @Override
  public String key() {
    return plain[present] ? PlainScalar.key(texts[present], position()) : texts[present];
  }

  @Override
  public boolean isMergeKey() {
    return false;
  }

  @Override
  public String anchor() {
    return "";
  }
}
