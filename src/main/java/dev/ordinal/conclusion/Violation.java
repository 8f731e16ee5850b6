package dev.ordinal.conclusion;

import dev.ordinal.fact.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * What a rule says about the input. Title, severity, why and fix are the rule's own and stand in
 * its {@link RuleCard}.
 *
 * @param rule the id of the rule
 * @param place the field that a person must edit, or the object
 * @param message what was found and what it collides with, with names and values; one line, no full
 *     stop
 * @param related the other places involved, the nearest first
 * @param edit the concrete edit that repairs it; {@link Edit#NONE} where no single edit does
 * @param atMost the severity that it has at most, whatever its rule's is: {@link Severity#LOW} for
 *     a remark, which is true but may not hurt
 */
public record Violation(
    String rule, Place place, String message, List<Related> related, Edit edit, Severity atMost)
    implements Comparable<Violation> {

  /**
   * A concrete edit.
   *
   * @param path the field to set, in Kubernetes' notation; empty for {@link #NONE}
   * @param value its new value as JSON would write it; empty to remove the field
   */
  public record Edit(String path, String value) {
    /** No single edit repairs it. */
    public static final Edit NONE = new Edit("", "");
  }

  public Violation(String rule, Place place, String message) {
    this(rule, place, message, List.of(), Edit.NONE, Severity.CRITICAL);
  }

  /** The same, with another place that it is about. */
  public Violation with(Place other, String what) {
    List<Related> more = new ArrayList<>(related);
    more.add(new Related(other, what));
    return new Violation(rule, place, message, List.copyOf(more), edit, atMost);
  }

  /** The same, with the edit that repairs it. */
  public Violation fixedBy(String path, String value) {
    return new Violation(rule, place, message, related, new Edit(path, value), atMost);
  }

  /** The same, with at most this severity. */
  public Violation atMost(Severity severity) {
    return new Violation(rule, place, message, related, edit, severity);
  }

  /**
   * By file, line, column, object, rule, message: a total order, so that output never depends on
   * the engine's.
   */
  @Override
  public int compareTo(Violation other) {
    int order = place.file().compareTo(other.place.file());
    order = order != 0 ? order : Integer.compare(place.line(), other.place.line());
    order = order != 0 ? order : Integer.compare(place.column(), other.place.column());
    order = order != 0 ? order : place.object().compareTo(other.place.object());
    order = order != 0 ? order : rule.compareTo(other.rule);
    order = order != 0 ? order : place.path().compareTo(other.place.path());
    return order != 0 ? order : message.compareTo(other.message);
  }
}
