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

  /** One line as it is. */
  void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
    lines++;
    gap = text.isEmpty();
  }

  /** An empty line, unless there is one already or nothing stands above it. */
  void gap() throws IOException {
    if (lines > 0 && !gap) {
      line("");
    }
  }

  /** Words of unknown origin behind a label, wrapped, as a sentence. */
  void prose(String label, String text) throws IOException {
    if (!text.isEmpty()) {
      line(Prose.wrap(label, Prose.sentence(Printable.line(text)), view.width()));
    }
  }
}
