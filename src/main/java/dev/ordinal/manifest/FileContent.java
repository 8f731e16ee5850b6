package dev.ordinal.manifest;

import java.util.ArrayList;
import java.util.List;

/** All that one file holds, kept until it is its turn. */
final class FileContent implements DocumentSink {

  private final List<Document> documents = new ArrayList<>();
  private final List<Document> lists = new ArrayList<>();
  private final List<Unreadable> unreadable = new ArrayList<>();

  @Override
  public void document(Document document) {
    documents.add(document);
  }

  @Override
  public void list(Document list) {
    lists.add(list);
  }

  @Override
  public void unreadable(Unreadable problem) {
    unreadable.add(problem);
  }

  Documents documents() {
    return new Documents(documents, lists, unreadable);
  }

  /** Hands everything on. */
  void replay(DocumentSink sink) {
    documents.forEach(sink::document);
    lists.forEach(sink::list);
    unreadable.forEach(sink::unreadable);
  }
}
