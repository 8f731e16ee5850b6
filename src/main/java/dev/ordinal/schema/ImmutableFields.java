package dev.ordinal.schema;

import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import java.util.ArrayList;
import java.util.Comparator;
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

  private static final String SECTION = "immutable";

  private final TableText text = TableText.load("immutable-fields.json");
  private final ApiTables tables;
  private final SemanticEquality equality;

  ImmutableFields(ApiTables tables) {
    this.tables = tables;
    this.equality = new SemanticEquality(tables);
  }

  /** The fields of an object that changed although they may not, in the order of the table. */
  List<Refusal> refusals(KindTable kind, MapNode old, MapNode next) {
    TypeTable type = tables.type(kind.type());
    Map<String, Object> laws = text.entry(SECTION, kind.apiVersion() + "/" + kind.kind());
    List<Refusal> refusals = new ArrayList<>();
    new TableEntry(Map.of(SECTION, laws))
        .objects(SECTION)
        .forEach(
            (path, entry) -> {
              TableEntry law = entry.in(tables.minor());
              if (law.exists(tables.minor()) && applies(law, old)) {
                refusals.addAll(refusals(path, law, type, old, next));
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
    return parent(object, path).text(leaf(path)).filter("true"::equals).isPresent();
  }

  private static String root(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('.')));
  }

  private static String leaf(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  private static MapNode parent(MapNode object, String path) {
    return root(path).isEmpty() ? object : object.map(root(path));
  }

  private List<Refusal> refusals(
      String path, TableEntry law, TypeTable type, MapNode old, MapNode next) {
    List<Difference> changes = new ArrayList<>();
    for (String field : fields(path, law, type)) {
      MapNode before = parent(old, field);
      MapNode after = parent(next, field);
      TypeTable struct = root(field).isEmpty() ? type : struct(type, root(field));
      if (!equality.sameField(struct, leaf(field), before, after)) {
        changes.addAll(Changes.inField(root(field), leaf(field), before, after));
      }
    }
    String message = law.text("message");
    return joined(
        law.text("printed").isEmpty() ? path : law.text("printed"),
        law.text("type").isEmpty() ? INVALID : law.text("type"),
        message.isEmpty() ? immutable(parent(next, path).get(leaf(path))) : message,
        changes);
  }

  /** The paths of the fields that a law is about: itself, or some fields of a struct. */
  private List<String> fields(String path, TableEntry law, TypeTable type) {
    List<String> except = law.texts("except");
    String inlinedFrom = law.text("inlinedFrom");
    if (except.isEmpty() && inlinedFrom.isEmpty()) {
      return List.of(path);
    }
    List<String> fields = new ArrayList<>();
    for (FieldTable field : struct(type, path).fields().values()) {
      boolean covered =
          inlinedFrom.isEmpty()
              ? !except.contains(field.name())
              : field.inlinedFrom().equals(inlinedFrom);
      if (covered) {
        fields.add(path + "." + field.name());
      }
    }
    return fields;
  }

  private TypeTable struct(TypeTable type, String field) {
    FieldType found = type.field(field).orElseThrow().type();
    return tables.type(((FieldType.ObjectOf) found).name());
  }

  /** The server's words for a field that may not change, with the new value if it is short. */
  static String immutable(Optional<Node> value) {
    return invalid(value, IMMUTABLE);
  }

  /** What is wrong with a value, after the value if it is short. */
  static String invalid(Optional<Node> value, String message) {
    String shown = value.map(GoJson::text).orElse("null");
    return shown.length() > SHOWN_LENGTH ? message : shown + ": " + message;
  }

  /** One error for changed fields of which the server names only another one. */
  static List<Refusal> joined(String path, String type, String message, List<Difference> changes) {
    if (changes.isEmpty()) {
      return List.of();
    }
    List<Difference> inFile = new ArrayList<>(changes);
    inFile.sort(Comparator.comparing(Difference::position));
    ApiError error = new ApiError(path, type, message, inFile.get(0).position());
    return inFile.stream().map(change -> new Refusal(change, error)).toList();
  }
}
