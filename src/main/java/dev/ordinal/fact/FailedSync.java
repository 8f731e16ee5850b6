package dev.ordinal.fact;

/**
 * A deploy tool that tries again and again what the API server refuses.
 *
 * @param namespace of the objects that it applies
 * @param tool kind and name of what drives it
 * @param failure what it says
 */
public record FailedSync(String namespace, String tool, String failure, Place place) {

  /** Whether the refusal is that of a set's immutable field. */
  public boolean refusedFor(StatefulSet set) {
    return failure.contains("\"" + set.name() + "\"")
        && (failure.contains("updates to statefulset spec") || failure.contains("immutable"));
  }
}
