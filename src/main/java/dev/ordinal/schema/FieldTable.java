package dev.ordinal.schema;

import java.util.List;
import java.util.Optional;

/**
 * What the tables say about one field of a struct, in one Kubernetes minor. Texts that a field does
 * not have are empty.
 *
 * @param name the JSON name
 * @param required by the API's schema, which is not what the server refuses: it decodes objects
 *     without required fields and then validates by rules of its own
 * @param pointer a scalar for which absent and zero differ
 * @param always an encoder writes the field even when it is empty: {@code status: {}}
 * @param enumName the string type with the known values, of the innermost string of a list or map
 * @param defaultValue the {@code +default} marker's value only; defaulting knows many more
 * @param patchStrategy {@code merge}, {@code replace}, {@code retainKeys} or two with a comma
 * @param listType server-side apply: {@code map}, {@code set} or {@code atomic}
 * @param structType server-side apply: {@code atomic} or empty; a type has one too
 * @param featureGates the gates that the API's own marker names; not complete
 * @param inlinedFrom the inlined struct it comes from ({@code core/v1.VolumeSource}: at most one of
 *     these may be set)
 */
public record FieldTable(
    String name,
    FieldType type,
    boolean required,
    boolean pointer,
    boolean always,
    boolean deprecated,
    String enumName,
    Optional<String> defaultValue,
    String patchStrategy,
    String patchMergeKey,
    String listType,
    List<String> listMapKeys,
    String mapType,
    String structType,
    List<String> featureGates,
    String inlinedFrom) {}
