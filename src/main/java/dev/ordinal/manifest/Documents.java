package dev.ordinal.manifest;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/**
 * All that one text holds.
 *
 * @param documents the documents and the items of Lists, in order
 * @param lists the Lists, without their items
 * @param unreadable what could not be read
 */
public record Documents(
    List<Document> documents, List<Document> lists, List<Unreadable> unreadable) {

  /**
   * Reads a text that is in memory; {@code managedFields} are skipped.
   *
   * @param text YAML or JSON, one or more documents
   * @param file the name that positions are reported with
   * @return everything that could be read, and what could not; nothing is thrown
   */
  public static Documents parse(String text, String file) {
    List<Document> documents = new ArrayList<>();
    List<Document> lists = new ArrayList<>();
    List<Unreadable> unreadable = new ArrayList<>();
    DocumentSink sink =
        new DocumentSink() {
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
        };
    new TextReader(new Source(file, ""), false, sink).read(new StringReader(text));
    return new Documents(documents, lists, unreadable);
  }
}
