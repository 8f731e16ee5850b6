package dev.ordinal.schema;

import java.util.HashSet;
import java.util.Set;

/** Laws about lists and maps as a whole. */
final class ListLaws {

  private ListLaws() {}

  /** No two items of a list have the same value in a field; empty values do not count. */
  static Constraint unique(String name) {
    return (list, inspection) -> {
      Set<String> seen = new HashSet<>();
      for (Field item : list.items()) {
        Field key = item.child(name);
        if (!key.isEmpty() && !seen.add(key.text())) {
          inspection.duplicate(key);
        }
      }
    };
  }

  /** Labels, or what is kept to their syntax: keys and values are reported at the map. */
  static void labels(Field map, Inspection inspection) {
    for (String key : map.keys()) {
      Field value = map.key(key).at(map.path());
      for (String fault : NameFormats.qualifiedName(key)) {
        inspection.invalid(value, GoText.quoted(key), fault);
      }
      inspection.invalid(value, NameFormats.labelValue(value.text()));
    }
  }

  static void eachDnsSubdomain(Field list, Inspection inspection) {
    for (Field item : list.items()) {
      inspection.invalid(item, NameFormats.dnsSubdomain(item.text()));
    }
  }
}
