package dev.ordinal.schema;

import dev.ordinal.manifest.Spelling;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells a misspelled or removed kind from a custom resource: kinds that the field tables do not
 * have. A group that the tables know, or one without a dot in its name, is Kubernetes' own.
 */
final class Kinds {

  private static final String SECTION = "kinds";

  private final TableText others = TableText.load("other-kinds.json");
  private final ApiTables tables;

  Kinds(ApiTables tables) {
    this.tables = tables;
  }

  /** Why the server has no such kind; empty if it may have it. */
  Optional<String> refusal(String apiVersion, String kind) {
    String key = apiVersion + "/" + kind;
    if (key.equals("v1/List")) {
      return Optional.of(noMatches(apiVersion, kind) + ", a List in a List is no object");
    }
    if (others.section(SECTION).containsKey(key)) {
      TableEntry entry = new TableEntry(others.entry(SECTION, key));
      return entry.exists(tables.version().minor())
          ? Optional.empty()
          : Optional.of(noMatches(apiVersion, kind) + history(entry));
    }
    return isOwnGroup(apiVersion)
        ? Optional.of(noMatches(apiVersion, kind) + suggestion(apiVersion, kind))
        : Optional.empty();
  }

  private static String noMatches(String apiVersion, String kind) {
    return "no matches for kind \"" + kind + "\" in version \"" + apiVersion + "\"";
  }

  private static String history(TableEntry entry) {
    String until = entry.text("until");
    if (until.isEmpty()) {
      return ", it came with " + entry.text("since");
    }
    String now = entry.text("now");
    return ", it was last served by " + until + (now.isEmpty() ? "" : ": write " + now);
  }

  private boolean isOwnGroup(String apiVersion) {
    int slash = apiVersion.indexOf('/');
    String group = slash < 0 ? "" : apiVersion.substring(0, slash);
    return group.indexOf('.') < 0 || groups().contains(group);
  }

  private Set<String> groups() {
    Set<String> groups = new HashSet<>();
    for (String key : tables.kindKeys()) {
      groups.add(key.substring(0, key.indexOf('/')));
    }
    return groups;
  }

  private String suggestion(String apiVersion, String kind) {
    Set<String> versionsOfKind = new TreeSet<>();
    for (String key : tables.kindKeys()) {
      int slash = key.lastIndexOf('/');
      if (key.substring(slash + 1).equals(kind)) {
        versionsOfKind.add(key.substring(0, slash));
      }
    }
    if (!versionsOfKind.isEmpty()) {
      return ", did you mean version " + String.join(" or ", versionsOfKind) + "?";
    }
    return Spelling.nearest(apiVersion + "/" + kind, tables.kindKeys())
        .map(key -> key.substring(key.lastIndexOf('/') + 1))
        .map(name -> ", did you mean " + name + "?")
        .orElse("");
  }
}
