package dev.ordinal.manifest;

import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Reads the text of one file. A document that cannot be read does not keep the next from it. */
final class TextReader {

  private final Source source;
  private final boolean managedFields;
  private final DocumentSink sink;

  /**
   * @param managedFields whether {@code metadata.managedFields} are kept
   */
  TextReader(Source source, boolean managedFields, DocumentSink sink) {
    this.source = source;
    this.managedFields = managedFields;
    this.sink = sink;
  }

  /** Reads to the end of the text and closes nothing. */
  void read(Reader text) {
    DocumentSplitter splitter = new DocumentSplitter(text);
    int index = 0;
    boolean more = true;
    while (more) {
      DocumentReader reader = null;
      try {
        more = splitter.nextDocument();
        if (more) {
          reader = reader(splitter, index);
          reader.read();
        }
      } catch (UnreadableException problem) {
        sink.unreadable(unreadable(problem, splitter.template()));
      } catch (UncheckedIOException problem) {
        sink.unreadable(
            new Unreadable(source.file(), Position.NONE, InputFiles.explain(problem.getCause())));
        more = false;
      }
      index = reader == null ? index : reader.index();
    }
  }

  private DocumentReader reader(DocumentSplitter splitter, int index) {
    int line = splitter.firstLine();
    EventSource events = splitter.isJson() ? new JsonEvents(splitter, line) : yaml(splitter);
    return new DocumentReader(events, sink, source, splitter.sourceComment(), index, managedFields);
  }

  private static EventSource yaml(DocumentSplitter splitter) {
    Optional<EventTape> usual = splitter.usual();
    return usual.isPresent() ? usual.get() : new YamlEvents(splitter, splitter.firstLine());
  }

  /** A template goes wrong somewhere after its first brace. */
  private Unreadable unreadable(UnreadableException problem, Position template) {
    if (template != Position.NONE && template.line() <= problem.position().line()) {
      return new Unreadable(
          source.file(),
          template,
          "template braces {{ are not YAML; render the template first (helm template)");
    }
    return new Unreadable(source.file(), problem.position(), problem.getMessage());
  }
}
