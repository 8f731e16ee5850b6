package dev.ordinal.plan;

import dev.ordinal.conclusion.PlannedAction;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.StuckPod;
import dev.ordinal.fact.sync.Behaviour;
import java.util.List;
import java.util.Optional;

/**
 * The wait that a plan takes to end, and that nothing bounds: the first for a new Pod to get ready.
 *
 * @param set as the plan leaves it
 * @param round in which the Pod is made
 * @param pod the name of the Pod
 */
record WhatIf(LiveSet set, Round round, String pod, Behaviour behaviour) {

  static Optional<WhatIf> in(List<Round> rounds, LiveSet set, Behaviour behaviour) {
    for (Round round : rounds) {
      for (PlannedAction action : round.actions()) {
        if (action.isA("create", PlannedAction.POD)) {
          return Optional.of(new WhatIf(set, round, action.name(), behaviour));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the broken Pod itself uses up what an update may take down. */
  private boolean usesUpBudget() {
    return set.parallel()
        && behaviour.has("max-unavailable")
        && !behaviour.has("max-unavailable-frees-broken-pods");
  }

  /** The Pod after the manifest was corrected, if somebody has to delete it then. */
  Optional<StuckPod> afterRevert() {
    if (set.parallel() && !usesUpBudget()) {
      return Optional.empty();
    }
    return Optional.of(
        new StuckPod(
            set.namespace(),
            set.name(),
            pod,
            "",
            false,
            null,
            true,
            !set.parallel(),
            false,
            "",
            "it never got ready"));
  }

  PlannedSet.Branch branch(List<String> tasks) {
    return new PlannedSet.Branch(round.number(), pod + " never becomes Ready", outcome(), tasks);
  }

  private String outcome() {
    if (!set.parallel()) {
      return "the set stops there with "
          + round.ready()
          + " of "
          + round.desired()
          + " ready, as it would at any Pod after it; correcting or reverting the manifest alone does"
          + " not help: somebody has to delete "
          + pod
          + " after that";
    }
    String others = "the other Pods are made and removed all the same; ";
    return usesUpBudget()
        ? others
            + "an update stops, and correcting or reverting the manifest alone does not help while "
            + pod
            + " uses up maxUnavailable: somebody has to delete it after that"
        : others
            + "an update stops; a corrected or reverted manifest replaces "
            + pod
            + " by itself";
  }
}
