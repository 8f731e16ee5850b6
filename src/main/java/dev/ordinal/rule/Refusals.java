package dev.ordinal.rule;

import dev.ordinal.conclusion.ReportedViolation;
import dev.ordinal.conclusion.Violation;
import dev.ordinal.fact.ObjectRef;
import dev.ordinal.fact.Place;
import dev.ordinal.fact.Refusal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Says the API server's refusals as violations, by the rules of {@code rules/api}. */
public final class Refusals {

  private static final String FOLDER = "api";

  private final RuleBase rules = RuleBase.of(FOLDER);
  private final Catalogue catalogue = Catalogue.of(rules);

  /** Whether a violation was said by one of these rules. */
  public static boolean isRefusal(ReportedViolation reported) {
    return reported.card().folder().equals(FOLDER);
  }

  /** The cards of the rules of {@code rules/api}. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /**
   * The violations, sorted, none twice.
   *
   * @param refusals of any objects
   * @param said what policy rules say about the same objects: a refusal of a field that one of them
   *     has named already is the same defect, and is not said again
   */
  public List<Violation> asViolations(Collection<Refusal> refusals, Collection<Violation> said) {
    Set<Field> named = new HashSet<>();
    said.forEach(violation -> named.add(Field.of(violation)));
    TreeSet<Violation> violations = new TreeSet<>(rules.conclude(refusals, Violation.class));
    violations.removeIf(violation -> named.contains(Field.of(violation)));
    return List.copyOf(violations);
  }

  private record Field(ObjectRef object, String file, String path) {

    static Field of(Violation violation) {
      Place place = violation.place();
      return new Field(place.object(), place.file(), place.path());
    }
  }
}
