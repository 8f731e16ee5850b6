package dev.ordinal.fact.sync;

/**
 * A field of a set that differs between the live and the desired object.
 *
 * @param path in Kubernetes' notation
 * @param strategy the desired type of the update strategy
 * @param refused whether the API server refuses the change
 * @param templateChanged whether the Pod template differs
 */
public record FieldChange(String path, String strategy, boolean refused, boolean templateChanged) {

  /** Whether it is a field of the Pod template. */
  public boolean ofTemplate() {
    return path.equals("spec.template") || path.startsWith("spec.template.");
  }

  /** Whether it is a field of the spec. */
  public boolean ofSpec() {
    return path.startsWith("spec.");
  }
}
