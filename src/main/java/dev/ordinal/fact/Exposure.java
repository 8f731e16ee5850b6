package dev.ordinal.fact;

import java.util.List;

/**
 * How far a plan takes down what serves.
 *
 * @param set its name
 * @param desired how many Pods it has in the end
 * @param needed how many have to be ready for its users
 * @param lowest how many are ready at least, once a Pod has been taken down
 * @param shortRounds the rounds in which fewer are ready than are needed
 * @param thinRounds the rounds in which just as many are ready as are needed, and not all
 * @param lostClaims the claims that go with their data, by name
 * @param lossRounds the rounds in which they go
 */
public record Exposure(
    String set,
    int desired,
    Needed needed,
    int lowest,
    List<Integer> shortRounds,
    List<Integer> thinRounds,
    List<String> lostClaims,
    List<Integer> lossRounds) {

  /** Whether fewer serve than are needed; a single Pod is no matter of numbers. */
  public boolean tooFew() {
    return desired > 1 && !shortRounds.isEmpty();
  }

  /** Whether none is to spare, though nothing is missing. */
  public boolean thin() {
    return desired > 1 && shortRounds.isEmpty() && !thinRounds.isEmpty();
  }

  public boolean losesClaims() {
    return !lostClaims.isEmpty();
  }

  /** {@code round 3}, {@code rounds 1 to 6}. */
  public static String roundsText(List<Integer> rounds) {
    int first = rounds.get(0);
    int last = rounds.get(rounds.size() - 1);
    return first == last ? "round " + first : "rounds " + first + " to " + last;
  }
}
