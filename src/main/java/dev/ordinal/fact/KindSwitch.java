package dev.ordinal.fact;

/**
 * A Deployment that gave way to a set of the same images, while the manifest of the claim that it
 * used went with it.
 *
 * @param claim the claim, as it was stored
 */
public record KindSwitch(Deployment old, StatefulSet next, PersistentVolumeClaim claim)
    implements Changed {

  @Override
  public String namespace() {
    return next.namespace();
  }
}
