package dev.ordinal.render;

import dev.ordinal.conclusion.RuleCard;
import java.util.List;
import java.util.Optional;

/**
 * What the catalogue shows.
 *
 * @param entries by folder and id
 * @param whole true to show all that is known of each rule, as for one that was asked for
 */
public record RuleReference(List<Entry> entries, boolean whole) {

  /**
   * One rule.
   *
   * @param bad a manifest in which it finds something, with its comments
   * @param good the same manifest without the defect
   */
  public record Entry(RuleCard card, Optional<String> bad, Optional<String> good) {}
}
