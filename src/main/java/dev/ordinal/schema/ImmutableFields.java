package dev.ordinal.schema;

import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fields that may not change once an object is there, as {@code immutable-fields.json} lists them
 * by kind and version (kubernetes, pkg/apis: the ValidateUpdate functions of each kind).
 */
final class ImmutableFields {

  static final String INVALID = "Invalid value";
  static final String FORBIDDEN = "Forbidden";
  static final String IMMUTABLE = "field is immutable";

  private static final int SHOWN_LENGTH = 120;

  private final TableText text = TableText.load("immutable-fields.json");
  private final ApiTables tables;
  private final SemanticEquality equality;

  ImmutableFields(ApiTables tables) {
    this.tables = tables;
    this.equality = new SemanticEquality(tables);
  }

  /** The fields of an object that changed although they may not, in the order of the table. */
  List<Refusal> refusals(KindTable kind, MapNode old, MapNode next) {
    String key = kind.apiVersion() + "/" + kind.kind();
    List<Refusal> refusals = new ArrayList<>();
    Map<String, TableEntry> laws =
        new TableEntry(Map.of("fields", text.entry("immutable", key))).objects("fields");
    laws.forEach(
        (path, law) -> {
          if (law.exists(tables.minor()) && applies(law.in(tables.minor()), old)) {
            refusals.addAll(refusals(kind, path, law.in(tables.minor()), old, next));
          }
        });
    return refusals;
  }

  private static boolean applies(TableEntry law, MapNode old) {
    String when = law.text("when");
    String unless = law.text("unless");
    return (when.isEmpty() || isTrue(old, when)) && (unless.isEmpty() || !isTrue(old, unless));
  }

  private static boolean isTrue(MapNode object, String path) {
    int dot = path.lastIndexOf('.');
    MapNode parent = dot < 0 ? object : object.map(path.substring(0, dot));
    return parent.text(path.substring(dot + 1)).filter("true"::equals).isPresent();
  }

  private List<Refusal> refusals(
      KindTable kind, String path, TableEntry law, MapNode old, MapNode next) {
    TypeTable type = tables.type(kind.type());
    int dot = path.lastIndexOf('.');
    if (dot < 0 && !isSplit(law)) {
      return refused(law, path, changed("", path, type, old, next), next.get(path));
    }
    String parent = dot < 0 ? path : path.substring(0, dot);
    TypeTable spec = struct(type, parent);
    List<Difference> changes = new ArrayList<>();
    for (FieldTable field : spec.fields().values()) {
      if (dot < 0 ? isCovered(field, law) : field.name().equals(path.substring(dot + 1))) {
        changes.addAll(changed(parent, field.name(), spec, old.map(parent), next.map(parent)));
      }
    }
    Optional<Node> shown =
        dot < 0 ? Optional.empty() : next.map(parent).get(path.substring(dot + 1));
    return refused(law, path, changes, shown);
  }

  private static boolean isSplit(TableEntry law) {
    return !law.texts("except").isEmpty() || !law.text("inlinedFrom").isEmpty();
  }

  private static boolean isCovered(FieldTable field, TableEntry law) {
    String from = law.text("inlinedFrom");
    return from.isEmpty()
        ? !law.texts("except").contains(field.name())
        : from.equals(field.inlinedFrom());
  }

  private TypeTable struct(TypeTable type, String field) {
    FieldType found = type.field(field).orElseThrow().type();
    return tables.type(((FieldType.ObjectOf) found).name());
  }

  private List<Difference> changed(
      String parent, String field, TypeTable type, MapNode old, MapNode next) {
    return equality.sameField(type, field, old, next)
        ? List.of()
        : Changes.inField(parent, field, old, next);
  }

  private static List<Refusal> refused(
      TableEntry law, String path, List<Difference> changes, Optional<Node> value) {
    if (changes.isEmpty()) {
      return List.of();
    }
    ApiError error =
        new ApiError(
            law.text("printed").isEmpty() ? path : law.text("printed"),
            law.text("type").isEmpty() ? INVALID : law.text("type"),
            law.text("message").isEmpty() ? immutable(value) : law.text("message"),
            changes.get(0).position());
    return changes.stream().map(change -> new Refusal(change, error)).toList();
  }

  /** The server's words for a field that may not change, with the new value if it is short. */
  static String immutable(Optional<Node> value) {
    String shown = value.map(Node::toString).orElse("null");
    return shown.length() > SHOWN_LENGTH ? IMMUTABLE : shown + ": " + IMMUTABLE;
  }

  /** One error for changed fields of which the server names only another one. */
  static List<Refusal> joined(String path, String type, String message, List<Difference> changes) {
    Position place = changes.isEmpty() ? Position.NONE : changes.get(0).position();
    ApiError error = new ApiError(path, type, message, place);
    return changes.stream().map(change -> new Refusal(change, error)).toList();
  }
}
