package dev.ordinal.schema;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** Finds the struct that a misplaced field belongs in. */
final class FieldSearch {

  private static final int DEEPEST = 3;

  private record Place(String path, TypeTable type, int depth) {}

  private FieldSearch() {}

  /**
   * The nearest struct below a struct that has a field, lists not looked into; empty if there is
   * none.
   *
   * @return its path from the struct, {@code template.spec}
   */
  static Optional<String> below(ApiTables tables, TypeTable top, String field) {
    Queue<Place> places = new ArrayDeque<>();
    places.add(new Place("", top, 0));
    while (!places.isEmpty()) {
      Place place = places.remove();
      if (place.depth() > 0 && place.type().field(field).isPresent()) {
        return Optional.of(place.path());
      }
      if (place.depth() < DEEPEST) {
        addFields(tables, place, places);
      }
    }
    return Optional.empty();
  }

  private static void addFields(ApiTables tables, Place place, Queue<Place> places) {
    for (FieldTable field : place.type().fields().values()) {
      if (field.type() instanceof FieldType.ObjectOf object && !field.name().equals("status")) {
        String path = place.path().isEmpty() ? field.name() : place.path() + "." + field.name();
        places.add(new Place(path, tables.type(object.name()), place.depth() + 1));
      }
    }
  }
}
