package dev.ordinal.schema;

import java.util.Map;
import java.util.Optional;

/**
 * One struct of the API in one Kubernetes minor.
 *
 * @param name {@code core/v1.Container}; the group {@code core} stands for the one without a name
 * @param structType server-side apply: {@code atomic} or empty, wherever the type is used
 * @param fields by name, those of this minor only, in the order of the Go struct
 */
public record TypeTable(String name, String structType, Map<String, FieldTable> fields) {

  /** A field that this minor has. */
  public Optional<FieldTable> field(String fieldName) {
    return Optional.ofNullable(fields.get(fieldName));
  }
}
