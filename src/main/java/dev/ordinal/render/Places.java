package dev.ordinal.render;

import dev.ordinal.fact.Place;
import dev.ordinal.manifest.Unreadable;

/** Writes places as compilers do, so that editors and CI find them. */
public final class Places {

  private Places() {}

  /** {@code file:line:column}; what is unknown is left out, and without a file it is the object. */
  static String of(Place place) {
    return place.file().isEmpty()
        ? Printable.line(place.object().toString())
        : of(place.file(), place.line(), place.column());
  }

  /** Where it is: {@code file:line:column}, without what is unknown. */
  public static String of(Unreadable unreadable) {
    return of(unreadable.file(), unreadable.position().line(), unreadable.position().column());
  }

  private static String of(String file, int line, int column) {
    String name = Printable.line(file);
    if (line < 1) {
      return name;
    }
    return column < 1 ? name + ":" + line : name + ":" + line + ":" + column;
  }

  /** A file as CI systems want it: relative to the repository, without a leading {@code ./}. */
  static String file(String file) {
    String name = file;
    while (name.startsWith("./")) {
      name = name.substring(2);
    }
    return name.equals("-") || name.isEmpty() ? "stdin" : name;
  }
}
