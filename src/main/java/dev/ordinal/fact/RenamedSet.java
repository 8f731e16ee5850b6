package dev.ordinal.fact;

/**
 * A set with claims that is gone from the manifests, and a new one that runs the same images and
 * has the same claim templates.
 *
 * @param old the one that is gone
 */
public record RenamedSet(StatefulSet old, StatefulSet next) implements Changed {

  @Override
  public String namespace() {
    return next.namespace();
  }
}
