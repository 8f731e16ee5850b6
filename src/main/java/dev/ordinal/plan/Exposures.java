package dev.ordinal.plan;

import dev.ordinal.conclusion.PlannedAction;
import dev.ordinal.conclusion.WorldAction;
import dev.ordinal.fact.Exposure;
import dev.ordinal.fact.sync.Phase;
import java.util.ArrayList;
import java.util.List;

/** Follows the rounds of a set for how many Pods are left to serve, and what data goes. */
final class Exposures {

  private final List<Integer> shortRounds = new ArrayList<>();
  private final List<Integer> thinRounds = new ArrayList<>();
  private final List<String> lostClaims = new ArrayList<>();
  private final List<Integer> lossRounds = new ArrayList<>();
  private int lowest = Integer.MAX_VALUE;
  private boolean takenDown;

  private Exposures() {}

  static Exposure of(PlannedSet planned) {
    Exposures exposures = new Exposures();
    planned.rounds().forEach(exposures::follow);
    return new Exposure(
        planned.name(),
        planned.replicas(),
        planned.needed(),
        exposures.lowest,
        List.copyOf(exposures.shortRounds),
        List.copyOf(exposures.thinRounds),
        List.copyOf(exposures.lostClaims),
        List.copyOf(exposures.lossRounds));
  }

  private void follow(Round round) {
    for (PlannedAction action : round.actions()) {
      takenDown |=
          action.isA("delete", PlannedAction.POD)
              && (action.phase() == Phase.UPDATE || action.phase() == Phase.RECREATE);
    }
    if (takenDown) {
      lowest = Math.min(lowest, round.ready());
      if (round.ready() < round.needed()) {
        shortRounds.add(round.number());
      } else if (round.ready() == round.needed() && round.ready() < round.desired()) {
        thinRounds.add(round.number());
      }
    }
    for (WorldAction action : round.world()) {
      if (action.verb().equals("remove") && action.kind().equals(PlannedAction.CLAIM)) {
        lostClaims.add(action.name());
        if (!lossRounds.contains(round.number())) {
          lossRounds.add(round.number());
        }
      }
    }
  }
}
