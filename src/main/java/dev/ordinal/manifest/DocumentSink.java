package dev.ordinal.manifest;

/** Takes what is read, in the order of the text. */
interface DocumentSink {

  /** A document, or an item of a List. Its root is always a {@link MapNode}. */
  void document(Document document);

  /**
   * A List, after its items: the mapping without {@code items}, for the sake of its metadata.
   *
   * @param list its index is that of its first item
   */
  void list(Document list);

  /** A document or file that could not be read. */
  void unreadable(Unreadable unreadable);
}
