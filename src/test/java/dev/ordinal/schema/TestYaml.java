package dev.ordinal.schema;

import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.Documents;
import java.util.List;

/** The questions of the packs as documents. */
final class TestYaml {

  private TestYaml() {}

  /** The documents of a file; null if a part of it cannot be read. */
  static List<Document> read(String text) {
    Documents documents = Documents.parse(text, "case.yaml");
    return documents.unreadable().isEmpty() ? documents.documents() : null;
  }
}
