package dev.ordinal.render;

import dev.ordinal.conclusion.Inputs;
import dev.ordinal.conclusion.LintReport;
import dev.ordinal.conclusion.NotEvaluated;
import dev.ordinal.conclusion.Rejection;
import dev.ordinal.conclusion.ReportedViolation;
import dev.ordinal.conclusion.RuleCard;
import dev.ordinal.conclusion.Wait;
import dev.ordinal.fact.ObjectRef;
import dev.ordinal.fact.Place;
import dev.ordinal.manifest.Unreadable;
import dev.ordinal.plan.Outcome;
import dev.ordinal.plan.Plan;
import dev.ordinal.plan.PlannedSet;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command found, for the formats of CI systems, which know findings at places and nothing
 * else.
 *
 * @param command {@code lint} or {@code plan}
 * @param verdict the one sentence that counts
 * @param rules the cards of the rules that could say something
 * @param sets the StatefulSets that were judged
 * @param violations by place; suppressed ones too
 * @param troubles what no rule says and still makes the run fail
 */
record Findings(
    String command,
    Inputs inputs,
    String verdict,
    List<RuleCard> rules,
    List<ObjectRef> sets,
    List<ReportedViolation> violations,
    List<Trouble> troubles,
    List<NotEvaluated> notEvaluated) {

  private static final ObjectRef NO_OBJECT = new ObjectRef("", "", "", "");

  /**
   * Something that no rule says and that makes a run fail.
   *
   * @param check {@code unreadable}, or the outcome of a set that does not get where it should
   * @param place the file, and the object unless it could not be read
   * @param message without a full stop
   */
  record Trouble(String check, Place place, String message) {

    boolean ofObject() {
      return !place.object().equals(NO_OBJECT);
    }

    /** {@code StatefulSet db/web}, or the place of what could not be read. */
    String subject() {
      return ofObject() ? place.object().toString() : Places.of(place);
    }
  }

  static Findings of(LintReport report) {
    return new Findings(
        "lint",
        report.inputs(),
        LintVerdict.of(report),
        speaking(report.rules()),
        report.sets(),
        report.violations(),
        unreadable(report.unreadable()),
        report.notEvaluated());
  }

  /** The violations of a plan, what is refused, and the sets that do not get where they should. */
  static Findings of(Plan plan) {
    List<ReportedViolation> violations = new ArrayList<>(plan.refusals());
    violations.addAll(plan.violations());
    List<Trouble> troubles = unreadable(plan.unreadable());
    Sensitive sensitive = Sensitive.in(plan.sources());
    List<ObjectRef> sets = new ArrayList<>();
    for (PlannedSet set : plan.sets()) {
      sets.add(set.origin().object());
      if (set.outcome() != Outcome.REJECTED && !set.outcome().reached()) {
        troubles.add(new Trouble(set.outcome().word(), place(set), held(set)));
      }
      troubles.addAll(conflicts(place(set), set.rejections(), sensitive));
    }
    for (Plan.ChangedObject changed : plan.objects()) {
      Place place = new Place(changed.object(), "", "", 0, 0);
      troubles.addAll(conflicts(place, changed.rejections(), sensitive));
    }
    return new Findings(
        "plan",
        plan.inputs(),
        PlanVerdict.of(plan),
        speaking(plan.rules()),
        sets,
        violations,
        troubles,
        plan.notEvaluated());
  }

  /** Without the rules that only derive facts: GitHub refuses a rule that has no words. */
  private static List<RuleCard> speaking(List<RuleCard> rules) {
    return rules.stream().filter(card -> !card.title().isEmpty()).toList();
  }

  /** Where a set begins; of what was merged into a live object, only its own fields have lines. */
  private static Place place(PlannedSet set) {
    Place name = set.origin().at("metadata.name");
    return new Place(name.object(), "", name.file(), name.line(), name.column());
  }

  /** What kubectl refuses since another manager owns the field is no refusal of the API server. */
  private static List<Trouble> conflicts(
      Place place, List<Rejection> rejections, Sensitive sensitive) {
    List<Trouble> troubles = new ArrayList<>();
    for (Rejection rejection : rejections) {
      if (rejection.type().equals(Rejection.CONFLICT)) {
        String message = rejection.path() + ": " + sensitive.hide(rejection.message());
        Place field =
            new Place(place.object(), rejection.path(), place.file(), place.line(), place.column());
        troubles.add(new Trouble(Outcome.REJECTED.word(), field, message));
      }
    }
    return troubles;
  }

  private static String held(PlannedSet set) {
    StringBuilder text = new StringBuilder(PlanVerdict.words(set.outcome()));
    for (Wait wait : set.waits()) {
      text.append("; waits for ").append(wait.kind()).append(' ').append(wait.name());
      text.append(" (").append(wait.waitsFor()).append(')');
    }
    return text.toString();
  }

  private static List<Trouble> unreadable(List<Unreadable> unreadable) {
    List<Trouble> troubles = new ArrayList<>();
    for (Unreadable each : unreadable) {
      int line = each.position().line();
      Place place = new Place(NO_OBJECT, "", each.file(), line, each.position().column());
      troubles.add(new Trouble("unreadable", place, each.message()));
    }
    return troubles;
  }
}
