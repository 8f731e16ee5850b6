package dev.ordinal.conclusion;

import dev.ordinal.fact.sync.Phase;
import java.util.List;
import java.util.Optional;

/**
 * What the catalogue says about one rule; all of it is read from the rule's file and its path.
 *
 * @param id the rule's name, which is its file's and its fixture folder's name
 * @param folder its folder below rules/, {@code policy/network}
 * @param title the law that is broken, without values
 * @param severity of its violations
 * @param why what will happen to the user
 * @param fix what to do, an imperative
 * @param see links, most useful first
 * @param needs the kinds that must be in the input for the rule to be judged, such as {@code
 *     Service}; besides the object it is about
 * @param phase the phase whose first action in a plan makes its violations come true; empty if they
 *     are true before, or name a round themselves
 * @param parameter the number in it that a configuration may change; empty if it has none
 */
public record RuleCard(
    String id,
    String folder,
    String title,
    Severity severity,
    String why,
    String fix,
    List<String> see,
    List<String> needs,
    Optional<Phase> phase,
    Optional<RuleParameter> parameter) {

  /** The same card with another severity. */
  public RuleCard with(Severity other) {
    return new RuleCard(id, folder, title, other, why, fix, see, needs, phase, parameter);
  }

  /** The second part of the folder, that of a policy rule's guarantee; empty for other rules. */
  public String guarantee() {
    String[] parts = folder.split("/");
    return parts.length > 1 ? parts[1].replace('_', '-') : "";
  }
}
