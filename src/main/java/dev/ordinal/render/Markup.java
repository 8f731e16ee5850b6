package dev.ordinal.render;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML or HTML: every text and attribute is escaped here, and every element is closed. */
final class Markup {

  private final Writer out;
  private final Deque<String> open = new ArrayDeque<>();
  private boolean inTag;

  Markup(Writer out) {
    this.out = out;
  }

  /** Text that is markup already, such as a doctype; never anything of unknown origin. */
  Markup raw(String markup) throws IOException {
    endTag();
    out.write(markup);
    return this;
  }

  Markup start(String element) throws IOException {
    endTag();
    out.write('<');
    out.write(element);
    open.push(element);
    inTag = true;
    return this;
  }

  /** An attribute of the element that was just started. */
  Markup with(String attribute, String value) throws IOException {
    out.write(' ');
    out.write(attribute);
    out.write("=\"");
    escape(value);
    out.write('"');
    return this;
  }

  Markup with(String attribute, long value) throws IOException {
    return with(attribute, Long.toString(value));
  }

  Markup text(String text) throws IOException {
    endTag();
    escape(text);
    return this;
  }

  Markup line() throws IOException {
    endTag();
    out.write('\n');
    return this;
  }

  /** Ends the innermost element. */
  Markup end() throws IOException {
    endTag();
    out.write("</");
    out.write(open.pop());
    out.write('>');
    return this;
  }

  /** An element with a text and nothing else in it. */
  Markup element(String element, String text) throws IOException {
    return start(element).text(text).end();
  }

  /** The same with a class, for a style sheet. */
  Markup element(String element, String styleClass, String text) throws IOException {
    return start(element).with("class", styleClass).text(text).end();
  }

  private void endTag() throws IOException {
    if (inTag) {
      out.write('>');
      inTag = false;
    }
  }

  /** XML 1.0 has no way to write most control characters: they become visible escapes. */
  private void escape(String text) throws IOException {
    String visible = Printable.visible(text);
    for (int i = 0; i < visible.length(); i++) {
      char character = visible.charAt(i);
      switch (character) {
        case '&' -> out.write("&amp;");
        case '<' -> out.write("&lt;");
        case '>' -> out.write("&gt;");
        case '"' -> out.write("&quot;");
        case '\'' -> out.write("&#39;");
        default -> out.write(character);
      }
    }
  }
}
