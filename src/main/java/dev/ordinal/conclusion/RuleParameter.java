package dev.ordinal.conclusion;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of a rule that is a matter of taste, as the rule declares it: {@code recoverySeconds =
 * 120, 1 to 86400: how long a recovery after a crash may take}. A configuration may give another.
 *
 * @param value what holds without a configuration
 * @param least the smallest value that makes sense
 * @param most the largest one
 * @param meaning what the number is, its unit included
 */
public record RuleParameter(String name, long value, long least, long most, String meaning) {

  /** Compiled at first use only: few rules have a parameter. */
  private static final class Form {
    static final Pattern DECLARATION = Pattern.compile("(\\w+) = (\\d+), (\\d+) to (\\d+): (.+)");
  }

  /** Reads a declaration; empty if the text is none. */
  public static Optional<RuleParameter> parse(String declaration) {
    Matcher part = Form.DECLARATION.matcher(declaration);
    return part.matches()
        ? Optional.of(
            new RuleParameter(
                part.group(1),
                Long.parseLong(part.group(2)),
                Long.parseLong(part.group(3)),
                Long.parseLong(part.group(4)),
                part.group(5)))
        : Optional.empty();
  }

  /** {@code 1 to 86400}. */
  public String range() {
    return least + " to " + most;
  }
}
