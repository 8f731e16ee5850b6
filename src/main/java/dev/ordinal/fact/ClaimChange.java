package dev.ordinal.fact;

/**
 * A claim that has a manifest of its own, before and after.
 *
 * @param old as it was stored
 */
public record ClaimChange(PersistentVolumeClaim old, PersistentVolumeClaim next)
    implements Changed {

  @Override
  public String namespace() {
    return next.namespace();
  }

  /** Whether it asks for less storage than before. */
  public boolean shrinks() {
    Quantity before = old.spec().storage();
    Quantity after = next.spec().storage();
    return before != null && after != null && after.isLessThan(before);
  }
}
