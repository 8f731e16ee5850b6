package dev.ordinal.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells how many Pods of a set its users need. Belief goes from what somebody wrote on the set to
 * what its product is known to need, then to its PodDisruptionBudgets, then to all Pods but one.
 */
public final class Needs {

  /** On a set: how many of its Pods are needed, as a number or a percentage, rounded up. */
  public static final String ANNOTATION = "ordinal.dev/needed";

  private final Profiles profiles;
  private final Map<String, List<PodDisruptionBudget>> budgets = new HashMap<>();

  /**
   * @param facts those of the cluster, among them its budgets
   */
  public Needs(Profiles profiles, Collection<?> facts) {
    this.profiles = profiles;
    for (Object fact : facts) {
      if (fact instanceof PodDisruptionBudget budget) {
        budgets.computeIfAbsent(budget.namespace(), any -> new ArrayList<>()).add(budget);
      }
    }
  }

  /** What the users of a set need, and who says so. */
  public Needed of(LiveSet live) {
    StatefulSet set = StatefulSet.from(live.object(), live.origin());
    return written(set)
        .or(() -> ofProduct(set))
        .or(() -> ofBudgets(set))
        .orElseGet(() -> Needed.allButOne(set.replicas()));
  }

  private static Optional<Needed> written(StatefulSet set) {
    String text = set.annotations().getOrDefault(ANNOTATION, "");
    return Optional.ofNullable(IntOrPercent.parse(text))
        .map(
            number ->
                needed(set, number.roundedUp(set.replicas()), "annotation " + ANNOTATION, text));
  }

  private Optional<Needed> ofProduct(StatefulSet set) {
    return profiles
        .of(set)
        .filter(product -> product.profile().quorum())
        .map(
            product ->
                needed(
                    set,
                    set.replicas() / 2 + 1,
                    product.profile().product() + " (" + product.evidence() + ")",
                    "a majority"));
  }

  /** Of several budgets the strictest counts. */
  private Optional<Needed> ofBudgets(StatefulSet set) {
    Optional<Needed> most = Optional.empty();
    for (PodDisruptionBudget budget : budgets.getOrDefault(set.namespace(), List.of())) {
      LabelSelector selector = budget.selector();
      if (selector.present() && selector.matches(set.template().labels())) {
        int pods = set.replicas() - budget.disruptionsOf(set.replicas());
        if (most.isEmpty() || pods > most.get().pods()) {
          String name = "PodDisruptionBudget " + budget.name();
          most = Optional.of(needed(set, pods, name, budget.limit()));
        }
      }
    }
    return most;
  }

  private static Needed needed(StatefulSet set, int pods, String who, String what) {
    return new Needed(Math.min(pods, set.replicas()), who + ": " + what);
  }
}
