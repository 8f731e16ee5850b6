package dev.ordinal.fact;

/**
 * A ConfigMap that keeps its name and gets another content.
 *
 * @param next as the new manifest has it
 */
public record ConfigMapChange(ConfigMap next) implements Changed {

  @Override
  public String namespace() {
    return next.namespace();
  }

  public String name() {
    return next.name();
  }
}
