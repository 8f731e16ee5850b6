package dev.ordinal.render;

import dev.ordinal.conclusion.Inputs;
import dev.ordinal.conclusion.NotEvaluated;
import dev.ordinal.manifest.Skipped;
import dev.ordinal.manifest.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a result is silent about, and why: the part of a text that all results share. */
final class NotJudgedText {

  private final Page page;

  NotJudgedText(Page page) {
    this.page = page;
  }

  void unreadable(List<Unreadable> unreadable) throws IOException {
    if (unreadable.isEmpty()) {
      return;
    }
    page.gap();
    for (Unreadable each : unreadable) {
      page.line(
          Places.of(each)
              + ": "
              + page.paint().bad("error:")
              + " "
              + Printable.line(each.message()));
    }
  }

  /** What the snapshot is worth, what was not judged, and what was only counted. */
  void limits(List<NotEvaluated> notEvaluated, Inputs inputs) throws IOException {
    Inputs.Read read = inputs.read();
    List<String> snapshot = SnapshotWords.of(inputs, page.detail());
    if (!snapshot.isEmpty()) {
      page.gap();
      for (String sentence : snapshot) {
        page.prose("? ", sentence);
      }
    }
    if (!notEvaluated.isEmpty() || !read.notJudged().isEmpty() || !read.skipped().isEmpty()) {
      page.gap();
      notEvaluated(notEvaluated);
      counted(read);
    }
  }

  /** Folded; with detail, each rule with the object that it could not judge. */
  private void notEvaluated(List<NotEvaluated> notEvaluated) throws IOException {
    for (Gap gap : Gap.among(notEvaluated)) {
      page.prose("? ", gap.sentence());
      for (NotEvaluated each : page.detail() ? gap.parts() : List.<NotEvaluated>of()) {
        String object = each.object().map(ref -> " for " + ref).orElse("");
        page.wrapped("    ", each.rule() + object + ": " + String.join(", ", each.missing()));
      }
    }
  }

  /** What was counted only, and what must be rendered first. */
  private void counted(Inputs.Read read) throws IOException {
    if (!read.notJudged().isEmpty()) {
      List<String> counts = new ArrayList<>();
      read.notJudged().forEach((what, count) -> counts.add(count + " " + what));
      page.prose("? ", "Not judged: " + String.join(", ", counts));
    }
    for (Skipped skipped : read.skipped()) {
      page.prose(
          "? ",
          "Not judged: "
              + skipped.count()
              + " "
              + skipped.what()
              + (skipped.command().isEmpty() ? "" : "; run " + skipped.command()));
    }
  }
}
