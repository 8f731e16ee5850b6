package dev.ordinal.conclusion;

import dev.ordinal.conclusion.ComplianceReport.Judged;
import dev.ordinal.conclusion.ComplianceReport.SetVerdict;
import dev.ordinal.conclusion.ComplianceReport.Verdict;
import dev.ordinal.fact.ObjectRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Asks of each guarantee and each set: what was found, and what could not be judged. */
final class VerdictsBySet {

  private final LintReport lint;
  private final Map<ObjectRef, List<ReportedViolation>> found = new HashMap<>();
  private final Map<Optional<ObjectRef>, List<NotEvaluated>> gaps = new HashMap<>();

  VerdictsBySet(LintReport lint, Function<ObjectRef, ? extends Collection<ObjectRef>> setsOf) {
    this.lint = lint;
    for (ReportedViolation reported : lint.violations()) {
      for (ObjectRef set : concerned(reported.violation(), setsOf)) {
        found.computeIfAbsent(set, any -> new ArrayList<>()).add(reported);
      }
    }
    for (NotEvaluated gap : lint.notEvaluated()) {
      gaps.computeIfAbsent(gap.object(), any -> new ArrayList<>()).add(gap);
    }
  }

  private static Set<ObjectRef> concerned(
      Violation violation, Function<ObjectRef, ? extends Collection<ObjectRef>> setsOf) {
    Set<ObjectRef> objects = new TreeSet<>();
    objects.add(violation.place().object());
    violation.related().forEach(related -> objects.add(related.place().object()));
    Set<ObjectRef> sets = new TreeSet<>();
    for (ObjectRef object : objects) {
      if (object.kind().equals("StatefulSet")) {
        sets.add(object);
      } else {
        sets.addAll(setsOf.apply(object));
      }
    }
    return sets;
  }

  /** Every guarantee; one that no rule was run for is not evaluated. */
  List<Judged> all() {
    List<Judged> guarantees = new ArrayList<>();
    for (Guarantee guarantee : Guarantee.values()) {
      Set<String> rules = rulesOf(guarantee);
      List<SetVerdict> sets = new ArrayList<>();
      for (ObjectRef set : new TreeSet<>(lint.sets())) {
        sets.add(verdict(set, rules));
      }
      guarantees.add(new Judged(guarantee.id(), guarantee.title(), List.copyOf(sets)));
    }
    return List.copyOf(guarantees);
  }

  private Set<String> rulesOf(Guarantee guarantee) {
    Set<String> rules = new TreeSet<>();
    for (RuleCard card : lint.rules()) {
      if (card.guarantee().equals(guarantee.id())) {
        rules.add(card.id());
      }
    }
    return rules;
  }

  private SetVerdict verdict(ObjectRef set, Set<String> rules) {
    Set<String> judged = new TreeSet<>(rules);
    Set<String> missing = new TreeSet<>();
    for (Optional<ObjectRef> object : List.of(Optional.of(set), Optional.<ObjectRef>empty())) {
      for (NotEvaluated gap : gaps.getOrDefault(object, List.of())) {
        if (rules.contains(gap.rule())) {
          judged.remove(gap.rule());
          missing.addAll(gap.missing());
        }
      }
    }
    List<ReportedViolation> violations =
        found.getOrDefault(set, List.of()).stream()
            .filter(reported -> rules.contains(reported.card().id()))
            .toList();
    return new SetVerdict(
        set.namespace(), set.name(), verdict(violations, judged), violations, List.copyOf(missing));
  }

  private static Verdict verdict(List<ReportedViolation> violations, Set<String> judged) {
    if (!violations.isEmpty()) {
      return Verdict.VIOLATED;
    }
    return judged.isEmpty() ? Verdict.NOT_EVALUATED : Verdict.HELD;
  }
}
