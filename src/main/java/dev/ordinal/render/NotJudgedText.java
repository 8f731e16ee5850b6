package dev.ordinal.render;

import dev.ordinal.conclusion.Inputs;
import dev.ordinal.conclusion.NotEvaluated;
import dev.ordinal.manifest.Skipped;
import dev.ordinal.manifest.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a result is silent about, and why: the part of a text that all results share. */
final class NotJudgedText {

  /** Rules named in one folded line; the others are counted. */
  private static final int NAMED = 4;

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

  /** Folded by what is missing; with detail, each rule and object with its own words. */
  private void notEvaluated(List<NotEvaluated> notEvaluated) throws IOException {
    if (page.detail()) {
      for (NotEvaluated each : notEvaluated) {
        String object = each.object().map(ref -> " for " + ref).orElse("");
        page.prose("? ", each.rule() + object + ": " + each.message());
      }
      return;
    }
    for (Map.Entry<String, List<String>> missing : rulesByMissing(notEvaluated).entrySet()) {
      List<String> rules = missing.getValue();
      page.prose(
          "? ",
          "Not evaluated without "
              + missing.getKey()
              + ": "
              + Prose.count(rules.size(), "rule")
              + " ("
              + named(rules)
              + ")");
    }
  }

  /** The rules that were not judged, by what was missing; all of it sorted. */
  static Map<String, List<String>> rulesByMissing(List<NotEvaluated> notEvaluated) {
    Map<String, TreeSet<String>> sorted = new TreeMap<>();
    for (NotEvaluated each : notEvaluated) {
      sorted
          .computeIfAbsent(String.join(", ", each.missing()), missing -> new TreeSet<>())
          .add(each.rule());
    }
    Map<String, List<String>> rules = new TreeMap<>();
    sorted.forEach((missing, ids) -> rules.put(missing, new ArrayList<>(ids)));
    return rules;
  }

  private static String named(List<String> rules) {
    return rules.size() <= NAMED
        ? String.join(", ", rules)
        : String.join(", ", rules.subList(0, NAMED)) + " and " + (rules.size() - NAMED) + " more";
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
