package dev.ordinal.plan;

import dev.ordinal.conclusion.Change;
import dev.ordinal.conclusion.Inputs;
import dev.ordinal.conclusion.NotEvaluated;
import dev.ordinal.conclusion.Rejection;
import dev.ordinal.conclusion.ReportedViolation;
import dev.ordinal.conclusion.RuleCard;
import dev.ordinal.fact.ObjectRef;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Unreadable;
import java.util.List;

/**
 * What will happen to a cluster.
 *
 * @param sets every set of the snapshot and the manifests, by namespace and name
 * @param objects what changes beside sets, in the order of the input
 * @param rules the cards of the rules that were run, by id
 * @param untouched what no manifest names any more and nobody deletes
 * @param violations by place
 * @param refusals what the API server refuses, once more as violations: with places, for readers
 *     that know nothing else
 * @param assumptions sentences without a full stop
 * @param unreadable what could not be read
 * @param sources the old and new objects of what changes, so that what is secret in them is not
 *     printed
 */
public record Plan(
    Inputs inputs,
    List<RuleCard> rules,
    List<PlannedSet> sets,
    List<ChangedObject> objects,
    List<ObjectRef> untouched,
    List<ReportedViolation> violations,
    List<ReportedViolation> refusals,
    List<NotEvaluated> notEvaluated,
    List<String> assumptions,
    List<Unreadable> unreadable,
    List<MapNode> sources) {

  /**
   * An object beside sets that changes.
   *
   * @param verb create, update, delete or rejected
   * @param effects what that does to sets, sentences without a full stop
   */
  public record ChangedObject(
      ObjectRef object,
      String verb,
      List<Change> changes,
      List<Rejection> rejections,
      List<String> effects) {

    /** The same with what it does to sets. */
    ChangedObject with(List<String> toSets) {
      return new ChangedObject(object, verb, changes, rejections, List.copyOf(toSets));
    }
  }

  /** The worst outcome of its sets; unchanged without any. */
  public Outcome outcome() {
    Outcome worst = Outcome.UNCHANGED;
    for (PlannedSet set : sets) {
      worst = worst.or(set.outcome());
    }
    for (ChangedObject object : objects) {
      worst = object.rejections().isEmpty() ? worst : worst.or(Outcome.REJECTED);
    }
    return worst;
  }

  /** Whether everything could be read and judged. */
  public boolean complete() {
    return notEvaluated.isEmpty() && unreadable.isEmpty();
  }

  /** Whether anything would be written to the cluster. */
  public boolean changes() {
    return !objects.isEmpty()
        || sets.stream().anyMatch(set -> !set.changes().isEmpty() || !set.rounds().isEmpty());
  }
}
