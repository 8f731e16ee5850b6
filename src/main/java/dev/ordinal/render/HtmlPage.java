package dev.ordinal.render;

import dev.ordinal.conclusion.Inputs;
import dev.ordinal.conclusion.NotEvaluated;
import dev.ordinal.manifest.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What every HTML result has in common: one file that fetches nothing and runs nothing, so that it
 * opens from disk, as an artefact of CI and in a mail, and prints.
 */
final class HtmlPage {

  /** The id of the heading above what was not judged. */
  static final String NOT_EVALUATED = "not-evaluated";

  private final Markup html;

  HtmlPage(Writer out) {
    this.html = new Markup(out);
  }

  Markup html() {
    return html;
  }

  /** Everything up to the first heading, and the verdict. */
  void begin(String title, String verdict) throws IOException {
    html.raw("<!DOCTYPE html>\n").start("html").with("lang", "en").line();
    html.start("head").line();
    html.raw("<meta charset=\"utf-8\"/>\n");
    html.raw(
        "<meta http-equiv=\"Content-Security-Policy\""
            + " content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
    html.element("title", title).line();
    html.start("style").raw("\n" + styleSheet()).end().line();
    html.end().line();
    html.start("body").line();
    html.element("h1", title).line();
    html.element("p", "verdict", verdict).line();
  }

  private static String styleSheet() throws IOException {
    try (InputStream in = HtmlPage.class.getResourceAsStream("page.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Figures in a row, by what they count. */
  void figures(Map<String, ? extends Number> figures) throws IOException {
    html.start("ul").with("class", "figures").line();
    for (Map.Entry<String, ? extends Number> figure : figures.entrySet()) {
      html.start("li").element("strong", figure.getValue().toString());
      html.text(figure.getKey()).end().line();
    }
    html.end().line();
  }

  /** What could not be read. */
  void unreadable(List<Unreadable> unreadable) throws IOException {
    if (unreadable.isEmpty()) {
      return;
    }
    html.element("h2", "Could not be read").line();
    html.start("ul").with("class", "box").line();
    for (Unreadable each : unreadable) {
      html.start("li").element("code", Places.of(each));
      html.text(" " + Printable.line(each.message())).end().line();
    }
    html.end().line();
  }

  /** What was not judged, by what was missing. */
  void notEvaluated(List<NotEvaluated> notEvaluated) throws IOException {
    if (notEvaluated.isEmpty()) {
      return;
    }
    html.start("h2").with("id", NOT_EVALUATED).text("Not evaluated").end().line();
    for (Gap gap : Gap.among(notEvaluated)) {
      html.start("details").element("summary", Printable.line(gap.sentence()));
      html.element("p", String.join(", ", gap.rules())).end().line();
    }
  }

  /** What the result rests on; ends the page. */
  void end(Inputs inputs) throws IOException {
    html.element("h2", "Inputs").line();
    html.start("table").line().start("tbody").line();
    for (Map.Entry<String, String> fact : InputFacts.of(inputs).entrySet()) {
      html.start("tr").element("th", fact.getKey()).element("td", fact.getValue()).end().line();
    }
    html.end().end().line();
    html.end().line().end().line();
  }
}
