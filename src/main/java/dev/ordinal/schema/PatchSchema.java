package dev.ordinal.schema;

import java.util.Optional;

/**
 * What a strategic merge patch knows about the value at one place of an object.
 *
 * @param type empty where no table says anything, as below free JSON
 * @param strategy {@code merge}, {@code replace}, {@code retainKeys} or two with a comma
 * @param mergeKey the key that elements of the list are matched by; empty for scalars
 */
record PatchSchema(ApiTables tables, Optional<FieldType> type, String strategy, String mergeKey) {

  /** The root of an object of a kind. */
  static PatchSchema of(ApiTables tables, KindTable kind) {
    return new PatchSchema(tables, Optional.of(new FieldType.ObjectOf(kind.type())), "", "");
  }

  /** What stands under a key of this mapping. */
  PatchSchema field(String key) {
    if (type.orElse(null) instanceof FieldType.ObjectOf object) {
      return tables.type(object.name()).field(key).map(this::of).orElseGet(this::unknown);
    }
    return type.orElse(null) instanceof FieldType.MapOf map ? ofType(map.value()) : unknown();
  }

  /** The elements of this list. */
  PatchSchema item() {
    return type.orElse(null) instanceof FieldType.ListOf list ? ofType(list.item()) : unknown();
  }

  boolean merges() {
    return strategy.contains("merge");
  }

  boolean replaces() {
    return strategy.contains("replace");
  }

  boolean retainsKeys() {
    return strategy.contains("retainKeys");
  }

  private PatchSchema of(FieldTable field) {
    return new PatchSchema(
        tables, Optional.of(field.type()), field.patchStrategy(), field.patchMergeKey());
  }

  private PatchSchema ofType(FieldType found) {
    return new PatchSchema(tables, Optional.of(found), "", "");
  }

  private PatchSchema unknown() {
    return new PatchSchema(tables, Optional.empty(), "", "");
  }
}
