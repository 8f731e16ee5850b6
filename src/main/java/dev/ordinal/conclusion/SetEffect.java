package dev.ordinal.conclusion;

import dev.ordinal.fact.ObjectRef;

/**
 * What a change of another object does to a set.
 *
 * @param object what changes
 * @param message what that does, without a full stop
 * @param rule the id of the rule that concluded it
 */
public record SetEffect(ObjectRef object, ObjectRef set, String message, String rule)
    implements Comparable<SetEffect> {

  /** {@code StatefulSet db/web: …}. */
  public String sentence() {
    return set + ": " + message;
  }

  @Override
  public int compareTo(SetEffect other) {
    int bySet = set.compareTo(other.set);
    int byMessage = bySet != 0 ? bySet : message.compareTo(other.message);
    return byMessage != 0 ? byMessage : object.compareTo(other.object);
  }
}
