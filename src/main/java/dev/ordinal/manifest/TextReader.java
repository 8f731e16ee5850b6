package dev.ordinal.manifest;

import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Reads the text of one file. A document that cannot be read does not keep the next from it. */
final class TextReader {

  private final Source source;
  private final boolean managedFields;
  private final DocumentSink sink;
  private final Words words;
  private int index;

  /**
   * @param managedFields whether {@code metadata.managedFields} are kept
   * @param words gives the strings; may serve other files too
   */
  TextReader(Source source, boolean managedFields, DocumentSink sink, Words words) {
    this.source = source;
    this.words = words;
    this.managedFields = managedFields;
    this.sink = sink;
  }

  /**
   * Reads to the end of the text and closes nothing.
   *
   * @param expected how many characters it may have
   */
  void read(Reader text, long expected) {
    DocumentSplitter splitter = new DocumentSplitter(text, expected, words);
    boolean more = true;
    while (more) {
      try {
        more = splitter.nextDocument();
        if (more) {
          readDocument(splitter);
        }
      } catch (UnreadableException problem) {
        sink.unreadable(unreadable(problem, splitter));
      } catch (UncheckedIOException problem) {
        sink.unreadable(
            new Unreadable(source.file(), Position.NONE, InputFiles.explain(problem.getCause())));
        more = false;
      }
    }
  }

  private void readDocument(DocumentSplitter splitter) {
    int line = splitter.firstLine();
    if (!splitter.isJson()) {
      read(yaml(splitter), splitter);
      return;
    }
    Optional<String> text = splitter.shortText();
    if (text.isPresent()) {
      readShortJson(text.get(), splitter);
    } else {
      read(new JsonEvents(splitter, line, words), splitter);
    }
  }

  /** What is no JSON, for a comma too many or a comment, may still be YAML. */
  private void readShortJson(String text, DocumentSplitter splitter) {
    int before = index;
    try {
      read(new JsonEvents(new StringReader(text), splitter.firstLine(), words), splitter);
    } catch (UnreadableException noJson) {
      if (index > before) {
        throw noJson;
      }
      try {
        read(new YamlEvents(new StringReader(text), splitter.firstLine()), splitter);
      } catch (UnreadableException noYaml) {
        throw noJson;
      }
    }
  }

  private void read(EventSource events, DocumentSplitter splitter) {
    DocumentReader reader =
        new DocumentReader(events, sink, source, splitter.sourceComment(), index, managedFields);
    try {
      reader.read();
    } finally {
      index = reader.index();
    }
  }

  private static EventSource yaml(DocumentSplitter splitter) {
    Optional<EventTape> usual = splitter.usual();
    if (usual.isPresent()) {
      return usual.get();
    }
    Optional<String> tabbed = splitter.hasTab() ? splitter.shortText() : Optional.empty();
    Reader text =
        tabbed.<Reader>map(t -> new StringReader(SeparatingTabs.asBlanks(t))).orElse(splitter);
    return new YamlEvents(text, splitter.firstLine());
  }

  private Unreadable unreadable(UnreadableException problem, DocumentSplitter splitter) {
    Optional<Position> template = splitter.templateNear(problem.position().line());
    return template.isPresent()
        ? new Unreadable(
            source.file(),
            template.get(),
            "template braces {{ are not YAML; render the template first (helm template)")
        : new Unreadable(source.file(), problem.position(), problem.getMessage());
  }
}
