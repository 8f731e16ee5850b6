package dev.ordinal.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What comes of all that one file holds, kept until it is its turn.
 *
 * @param <T> what comes of a document
 */
final class FileContent<T> implements DocumentSink {

  private final Function<Document, T> work;
  private final List<T> results = new ArrayList<>();
  private final List<Document> lists = new ArrayList<>();
  private final List<Unreadable> unreadable = new ArrayList<>();

  /**
   * @param work is done on each document at once
   */
  FileContent(Function<Document, T> work) {
    this.work = work;
  }

  @Override
  public void document(Document document) {
    results.add(work.apply(document));
  }

  @Override
  public void list(Document list) {
    lists.add(list);
  }

  @Override
  public void unreadable(Unreadable problem) {
    unreadable.add(problem);
  }

  /** What came of the documents, in their order. */
  List<T> results() {
    return results;
  }

  List<Document> lists() {
    return lists;
  }

  List<Unreadable> unreadable() {
    return unreadable;
  }
}
