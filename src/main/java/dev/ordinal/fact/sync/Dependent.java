package dev.ordinal.fact.sync;

import dev.ordinal.fact.OwnerReference;
import dev.ordinal.fact.Propagation;
import java.util.List;

/**
 * An object whose owner is a set that somebody has deleted.
 *
 * @param kind Pod, PersistentVolumeClaim or ControllerRevision
 * @param terminating whether it is being deleted already
 * @param left its other owners that are still there
 */
public record Dependent(
    String kind,
    String name,
    boolean terminating,
    List<OwnerReference> left,
    Propagation propagation) {

  /** Whether it is kept, without the owner. */
  public boolean orphaned() {
    return propagation == Propagation.ORPHAN;
  }

  /** Whether another owner keeps it. */
  public boolean keptByOthers() {
    return !left.isEmpty();
  }
}
