package dev.ordinal.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which selectors match which Pod templates. An index by label stands between them: comparing
 * each selector with each template costs minutes for ten thousand sets in one namespace.
 */
public final class Selections {

  private record Key(String namespace, String label, String value) {}

  private final Map<Key, List<PodMaker>> byLabel = new HashMap<>();
  private final Map<String, List<PodMaker>> byNamespace = new HashMap<>();

  /** The headless Service of each target; empty if there are several. */
  private final Map<PodMaker, String> headless = new HashMap<>();

  private Selections() {}

  /**
   * The selections among these facts.
   *
   * @return {@link ServiceSelects}, {@link BudgetSelects} and {@link WorkloadSelects} facts, in the
   *     order of the facts that select, and a {@link HeadlessChoice} for each set
   */
  public static List<Object> among(Collection<?> facts) {
    Selections index = new Selections();
    for (Object fact : facts) {
      if (fact instanceof PodMaker target) {
        index.add(target);
      }
    }
    List<Object> selections = new ArrayList<>();
    for (Object fact : facts) {
      index.addSelectionsOf(fact, selections);
    }
    for (Object fact : facts) {
      if (fact instanceof StatefulSet set) {
        selections.add(new HeadlessChoice(set, index.headless.getOrDefault(set, "")));
      }
    }
    return selections;
  }

  private void add(PodMaker target) {
    byNamespace.computeIfAbsent(target.namespace(), any -> new ArrayList<>()).add(target);
    index(target, target.template().labels());
    if (isMistyped(target)) {
      index(target, selectorOf(target).matchLabels());
    }
  }

  private void index(PodMaker target, Map<String, String> labels) {
    for (Map.Entry<String, String> label : labels.entrySet()) {
      Key key = new Key(target.namespace(), label.getKey(), label.getValue());
      byLabel.computeIfAbsent(key, any -> new ArrayList<>()).add(target);
    }
  }

  private void addSelectionsOf(Object fact, List<Object> selections) {
    if (fact instanceof Service service) {
      for (PodMaker target : matching(service.namespace(), service.selector())) {
        selections.add(new ServiceSelects(service, target));
        if (service.headless()) {
          headless.merge(target, service.name(), (one, other) -> "");
        }
      }
    } else if (fact instanceof PodDisruptionBudget budget) {
      for (PodMaker target : matching(budget.namespace(), budget.selector())) {
        selections.add(new BudgetSelects(budget, target));
      }
    } else if (fact instanceof Workload workload) {
      for (PodMaker target : matching(workload.namespace(), workload.selector())) {
        if (!target.equals(workload)) {
          selections.add(new WorkloadSelects(workload, target));
        }
      }
    }
  }

  private List<PodMaker> matching(String namespace, LabelSelector selector) {
    if (!selector.present()) {
      return List.of();
    }
    List<PodMaker> matching = new ArrayList<>();
    for (PodMaker candidate : candidates(namespace, selector)) {
      if (matches(selector, candidate)) {
        matching.add(candidate);
      }
    }
    return matching;
  }

  /**
   * Whether a selector means the Pods of a target. The API server refuses a workload whose own
   * selector does not match its template: one of the two is mistyped, and what either says counts,
   * so that nothing else is said about all that selects them.
   */
  private static boolean matches(LabelSelector selector, PodMaker target) {
    Map<String, String> labels = target.template().labels();
    if (selector.matches(labels)) {
      return true;
    }
    if (!isMistyped(target)) {
      return false;
    }
    Map<String, String> meant = new HashMap<>(labels);
    meant.putAll(selectorOf(target).matchLabels());
    return selector.matches(meant);
  }

  private static boolean isMistyped(PodMaker target) {
    LabelSelector own = selectorOf(target);
    return own.present() && !own.matches(target.template().labels());
  }

  private static LabelSelector selectorOf(PodMaker target) {
    return target instanceof Workload workload ? workload.selector() : LabelSelector.ABSENT;
  }

  /** The fewest targets among which all matches are. */
  private List<PodMaker> candidates(String namespace, LabelSelector selector) {
    List<PodMaker> fewest = byNamespace.getOrDefault(namespace, List.of());
    for (Map.Entry<String, String> label : selector.matchLabels().entrySet()) {
      Key key = new Key(namespace, label.getKey(), label.getValue());
      List<PodMaker> having = byLabel.getOrDefault(key, List.of());
      if (having.size() < fewest.size()) {
        fewest = having;
      }
    }
    return fewest;
  }
}
