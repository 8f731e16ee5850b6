package dev.ordinal.fact;

/**
 * A field of an object, and where it stands.
 *
 * @param path in Kubernetes' notation, {@code spec.template.spec.containers[0].image}; empty for
 *     the whole object
 * @param file as it is to be printed; empty if the object stands in no file
 * @param line 1-based; 0 if unknown
 * @param column 1-based; 0 if unknown
 */
public record Place(ObjectRef object, String path, String file, int line, int column) {}
