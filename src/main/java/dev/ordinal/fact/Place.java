package dev.ordinal.fact;

/**
 * A field of an object, and where it stands.
 *
 * @param path in Kubernetes' notation, {@code spec.template.spec.containers[0].image}; empty for
 *     the whole object
 * @param stablePath the same with list elements by name, {@code
 *     spec.template.spec.containers[web].image}, so that it outlives an edit elsewhere in the list;
 *     elements without a name keep their index
 * @param file as it is to be printed; empty if the object stands in no file
 * @param line 1-based; 0 if unknown
 * @param column 1-based; 0 if unknown
 */
public record Place(
    ObjectRef object, String path, String stablePath, String file, int line, int column) {

  /** A place whose path has no list elements that have names. */
  public Place(ObjectRef object, String path, String file, int line, int column) {
    this(object, path, path, file, line, column);
  }
}
