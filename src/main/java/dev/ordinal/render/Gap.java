package dev.ordinal.render;

import dev.ordinal.conclusion.NotEvaluated;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Rules that were not judged, folded: those that the same input would let judge.
 *
 * @param message why, and how to supply what is missing; without a full stop
 */
record Gap(String message, List<NotEvaluated> parts) {

  /** The gaps of a result by message; where a rule has a message an object, its first one. */
  static List<Gap> among(List<NotEvaluated> notEvaluated) {
    Map<String, String> messages = new LinkedHashMap<>();
    Map<String, List<NotEvaluated>> parts = new TreeMap<>();
    for (NotEvaluated each : notEvaluated) {
      String alike = each.rule() + each.missing();
      String message = messages.computeIfAbsent(alike, first -> each.message());
      parts.computeIfAbsent(message, first -> new ArrayList<>()).add(each);
    }
    List<Gap> gaps = new ArrayList<>();
    parts.forEach((message, alike) -> gaps.add(new Gap(message, List.copyOf(alike))));
    return List.copyOf(gaps);
  }

  /** The ids of the rules, sorted. */
  List<String> rules() {
    TreeSet<String> rules = new TreeSet<>();
    parts.forEach(part -> rules.add(part.rule()));
    return List.copyOf(rules);
  }

  /** {@code 2 rules not evaluated without Node, Secret: why and what to do.} */
  String sentence() {
    TreeSet<String> missing = new TreeSet<>();
    parts.forEach(part -> missing.addAll(part.missing()));
    String rules = Prose.count(rules().size(), "rule");
    String without = String.join(", ", missing);
    return Prose.sentence(rules + " not evaluated without " + without + ": " + message);
  }
}
