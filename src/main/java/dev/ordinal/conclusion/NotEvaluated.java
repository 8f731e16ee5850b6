package dev.ordinal.conclusion;

import dev.ordinal.fact.ObjectRef;
import java.util.List;
import java.util.Optional;

/**
 * A rule that was not judged for want of input. It is listed, so that silence never passes for
 * health.
 *
 * @param rule the id of the rule
 * @param object the object it could not judge; empty if it judged nothing at all
 * @param missing what the input lacks, kinds such as {@code Service} first; never empty
 * @param message why that is not known, and how to supply it; one line, no full stop
 */
public record NotEvaluated(
    String rule, Optional<ObjectRef> object, List<String> missing, String message) {

  /** A rule that could not judge one object, for want of one thing. */
  public static NotEvaluated of(String rule, ObjectRef object, String missing, String message) {
    return new NotEvaluated(rule, Optional.of(object), List.of(missing), message);
  }
}
