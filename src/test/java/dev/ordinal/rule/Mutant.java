package dev.ordinal.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule without one of its conditions.
 *
 * @param rule the rule as it is
 * @param number which of its mutants
 * @param removed the condition that is left out
 * @param when the conditions that are left
 */
record Mutant(RuleFile rule, int number, String removed, String when) {

  private static final Pattern PATTERN = Pattern.compile("\\b[A-Z]\\w*(?=\\()");
  private static final Pattern BINDING = Pattern.compile("\\$\\w+\\s*:");
  private static final Pattern ELEMENT =
      Pattern.compile("(?m)^    (?:(?:not|exists) )?[A-Z]\\w*(?=\\()");

  /**
   * All mutants of a rule: each constraint and each element left out, but for those that name what
   * others use.
   */
  static List<Mutant> of(RuleFile rule) {
    String when = rule.when();
    List<int[]> conditions = new ArrayList<>();
    for (Matcher pattern = PATTERN.matcher(when); pattern.find(); ) {
      conditions.addAll(constraints(when, pattern.end()));
    }
    for (Matcher element = ELEMENT.matcher(when); element.find(); ) {
      int end = close(when, element.end());
      conditions.add(new int[] {element.start(), endOfSource(when, end)});
    }
    List<Mutant> mutants = new ArrayList<>();
    for (int[] condition : conditions) {
      String removed = when.substring(condition[0], condition[1]).strip();
      if (!removed.isEmpty() && !BINDING.matcher(removed).find()) {
        mutants.add(new Mutant(rule, mutants.size(), removed, without(when, condition)));
      }
    }
    return mutants;
  }

  /** The places of the constraints of the pattern whose parenthesis opens here. */
  private static List<int[]> constraints(String when, int open) {
    List<int[]> places = new ArrayList<>();
    int end = close(when, open) - 1;
    int start = open + 1;
    int depth = 0;
    boolean quoted = false;
    for (int i = start; i <= end; i++) {
      char c = when.charAt(i);
      quoted ^= c == '"';
      if (!quoted && (c == ',' && depth == 0 || i == end)) {
        places.add(new int[] {start, i});
        start = i + 1;
      } else if (!quoted) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
    }
    return places;
  }

  /** The place behind the parenthesis that closes the one here. */
  private static int close(String when, int open) {
    int depth = 0;
    boolean quoted = false;
    for (int i = open; i < when.length(); i++) {
      char c = when.charAt(i);
      quoted ^= c == '"';
      depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    throw new AssertionError("no closing parenthesis in " + when.substring(open));
  }

  private static int endOfSource(String when, int end) {
    return when.startsWith(" from ", end) ? when.indexOf('\n', end) : end;
  }

  private static String without(String when, int[] condition) {
    String before = when.substring(0, condition[0]);
    String after = when.substring(condition[1]);
    if (after.startsWith(",")) {
      return before + after.substring(1);
    }
    String head = before.stripTrailing();
    return head.endsWith(",") ? head.substring(0, head.length() - 1) + after : before + after;
  }

  /** The name of the mutated rule, which its violations bear. */
  String name() {
    return rule.id() + "#" + number;
  }

  /** The package it is compiled in. */
  String packageName() {
    return "rules." + rule.folder().replace('/', '.');
  }

  /** The text of a rule file. */
  String drl() {
    String text = rule.text();
    return text.replace(rule.when(), when)
        .replace("rule \"" + rule.id() + "\"", "rule \"" + name() + "\"");
  }
}
