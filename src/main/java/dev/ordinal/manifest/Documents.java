package dev.ordinal.manifest;

import java.io.StringReader;
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
    return parse(text, new Source(file, ""), false);
  }

  /**
   * Reads a text that is in memory.
   *
   * @param text YAML or JSON, one or more documents
   * @param source where it comes from
   * @param managedFields whether {@code metadata.managedFields} are kept
   * @return everything that could be read, and what could not; nothing is thrown
   */
  public static Documents parse(String text, Source source, boolean managedFields) {
    FileContent<Document> content = new FileContent<>(document -> document);
    new TextReader(source, managedFields, content, new Words())
        .read(new StringReader(text), text.length());
    return new Documents(content.results(), content.lists(), content.unreadable());
  }
}
