package dev.ordinal.render;

import java.io.IOException;
import java.io.Writer;

/** Takes the lines of a text. */
final class Page {

  private final View view;
  private final Paint paint;
  private final Writer out;
  private int lines;
  private boolean gap;

  Page(View view, Writer out) {
    this.view = view;
    this.paint = new Paint(view);
    this.out = out;
  }

  Paint paint() {
    return paint;
  }

  boolean detail() {
    return view.detail();
  }

  /** How many lines were written, empty ones included. */
  int lines() {
    return lines;
  }

  /** One line; what could move the cursor of a terminal or end the line is shown as an escape. */
  void line(String text) throws IOException {
    write(paint.visible(text));
  }

  private void write(String line) throws IOException {
    out.write(line);
    out.write('\n');
    lines++;
    gap = line.isEmpty();
  }

  /** An empty line, unless there is one already or nothing stands above it. */
  void gap() throws IOException {
    if (lines > 0 && !gap) {
      line("");
    }
  }

  /** Words behind a label, wrapped, as they are. */
  void wrapped(String label, String text) throws IOException {
    write(Prose.wrap(label, Printable.line(text), view.width()));
  }

  /** Words of unknown origin behind a label, wrapped, as a sentence. */
  void prose(String label, String text) throws IOException {
    if (!text.isEmpty()) {
      write(Prose.wrap(label, Prose.sentence(Printable.line(text)), view.width()));
    }
  }
}
