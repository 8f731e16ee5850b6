package dev.ordinal.fact.sync;

import dev.ordinal.fact.Propagation;
import java.util.List;

/**
 * A set that somebody has deleted and that is still there.
 *
 * @param finalizers those of its own, which keep it
 * @param dependents how many objects still name it as their owner
 */
public record DeletedSet(
    String name, Propagation propagation, List<String> finalizers, int dependents) {

  /** Whether a finalizer keeps it. */
  public boolean finalized() {
    return !finalizers.isEmpty();
  }

  /** Whether it goes before the objects that it owns. */
  public boolean goesFirst() {
    return propagation == Propagation.BACKGROUND;
  }
}
