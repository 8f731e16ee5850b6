package dev.ordinal.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A row of {@code constraints.txt}: one law, and when it holds.
 *
 * @param since the first minor; 0 for all
 * @param until the last minor; {@link Integer#MAX_VALUE} for all
 * @param gate a feature gate that must be on, or off if it begins with an exclamation mark
 * @param unless what an update may keep
 */
record ConstraintRow(
    Constraint law, int since, int until, Optional<String> gate, Optional<Leniency> unless) {

  /**
   * @throws IllegalArgumentException if the row is not in the notation
   */
  static ConstraintRow parse(String line) {
    List<String> words = words(line);
    int since = 0;
    int until = Integer.MAX_VALUE;
    Optional<String> gate = Optional.empty();
    Optional<Leniency> unless = Optional.empty();
    int end = words.size();
    for (boolean more = true; more && end > 2; ) {
      String value = words.get(end - 1);
      switch (words.get(end - 2)) {
        case "since" -> since = Integer.parseInt(value);
        case "until" -> until = Integer.parseInt(value);
        case "gate" -> gate = Optional.of(value);
        case "unless" ->
            unless =
                Optional.of(Leniency.valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_')));
        default -> more = false;
      }
      end -= more ? 2 : 0;
    }
    Constraint law = FieldLaw.parse(words.get(0), words.subList(1, end));
    return new ConstraintRow(law, since, until, gate, unless);
  }

  boolean holds(int minor, FeatureGates gates) {
    if (minor < since || minor > until) {
      return false;
    }
    return gate.map(
            name -> name.startsWith("!") ? !gates.enabled(name.substring(1)) : gates.enabled(name))
        .orElse(true);
  }

  Constraint constraint() {
    if (unless.isEmpty()) {
      return law;
    }
    Leniency leniency = unless.get();
    return (struct, inspection) -> {
      if (!inspection.tolerates(leniency)) {
        law.judge(struct, inspection);
      }
    };
  }

  /** Splits at blanks; a text in quotes is one word. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      if (line.charAt(at) == ' ') {
        at++;
      } else if (line.charAt(at) == '"') {
        int end = line.indexOf('"', at + 1);
        words.add(line.substring(at + 1, end));
        at = end + 1;
      } else {
        int end = line.indexOf(' ', at);
        end = end < 0 ? line.length() : end;
        words.add(line.substring(at, end));
        at = end;
      }
    }
    return words;
  }
}
