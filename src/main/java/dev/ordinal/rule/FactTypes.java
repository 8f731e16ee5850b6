package dev.ordinal.rule;

import java.util.HashSet;
import java.util.Set;

/** The types under which a rule can ask for a fact. */
final class FactTypes {

  private FactTypes() {}

  /** The names of a class, of what it extends and of what it implements. */
  static Set<String> namesOf(Class<?> type) {
    Set<String> names = new HashSet<>();
    add(type, names);
    return names;
  }

  private static void add(Class<?> type, Set<String> names) {
    if (type != null && names.add(type.getName())) {
      add(type.getSuperclass(), names);
      for (Class<?> part : type.getInterfaces()) {
        add(part, names);
      }
    }
  }
}
