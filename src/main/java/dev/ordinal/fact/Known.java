package dev.ordinal.fact;

import java.util.Set;

/**
 * Says that the input holds all objects of a kind that matter, so that one which is not there is
 * missing. Without it a missing object proves nothing: a rule that concludes from absence must ask
 * for this fact, and lists the kind in its {@code @needs}.
 *
 * @param kind such as {@code Service}
 * @param only the namespaces in which that is so; empty for all
 * @param except namespaces in which it is not
 * @param observed whether a snapshot of the cluster says so, and not only manifests
 */
public record Known(String kind, Set<String> only, Set<String> except, boolean observed) {

  /** Everywhere, as manifests have it. */
  public Known(String kind) {
    this(kind, Set.of(), Set.of(), false);
  }

  /** Whether it says something about every namespace. */
  public boolean everywhere() {
    return only.isEmpty() && except.isEmpty();
  }

  /** Whether it says something about this namespace. */
  public boolean in(String namespace) {
    return (only.isEmpty() || only.contains(namespace)) && !except.contains(namespace);
  }
}
