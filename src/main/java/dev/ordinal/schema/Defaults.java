package dev.ordinal.schema;

import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.Position;
import dev.ordinal.manifest.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The API server's defaults, as {@code defaults.json} lists them type by type (kubernetes,
 * pkg/apis: the functions SetDefaults_*, and the conversions to and from the internal types), and
 * what it does to the object then. Safe for use by several threads.
 */
final class Defaults implements StructRewrite.Rule {

  private static final String SECTION = "types";

  private final TableText text = TableText.load("defaults.json");
  private final Map<String, List<DefaultRule>> rules = new ConcurrentHashMap<>();
  private final ApiTables tables;
  private final FeatureGates gates;
  private final StructRewrite rewrite;
  private final Preparation preparation;

  Defaults(ApiTables tables, FeatureGates gates) {
    this.tables = tables;
    this.gates = gates;
    this.rewrite = new StructRewrite(tables, this);
    this.preparation = new Preparation(tables, gates);
  }

  /** A new object as it is stored, before it is judged. */
  MapNode onCreate(MapNode decoded, KindTable kind) {
    return onUpdate(decoded, MapNode.EMPTY, kind);
  }

  /** As on create, but fields of gates that are off stay where the old object uses them. */
  MapNode onUpdate(MapNode decoded, MapNode old, KindTable kind) {
    return preparation.prepare(apply(decoded, kind), old, kind);
  }

  /** A decoded object with its defaults, and nothing else done to it. */
  MapNode apply(MapNode decoded, KindTable kind) {
    return rewrite.rewrite(decoded, kind.type());
  }

  @Override
  public boolean concerns(String type) {
    return text.section(SECTION).containsKey(type);
  }

  @Override
  public MapNode apply(MapNode struct, TypeTable type) {
    StructEdit edit = new StructEdit(struct);
    for (DefaultRule rule : rules.computeIfAbsent(type.name(), this::read)) {
      if (rule.holds(edit, type)) {
        apply(rule, edit, type);
      }
    }
    return edit.result();
  }

  private List<DefaultRule> read(String type) {
    List<DefaultRule> lines = new ArrayList<>();
    for (TableEntry line : new TableEntry(text.entry(SECTION, type)).entries("rules")) {
      String gate = line.text("gate");
      if (line.exists(tables.minor()) && (gate.isEmpty() || gates.enabled(gate))) {
        lines.add(DefaultRule.of(line));
      }
    }
    return lines;
  }

  private void apply(DefaultRule rule, StructEdit edit, TypeTable type) {
    if (rule.field().isEmpty()) {
      ComputedDefaults.apply(rule.call(), edit);
    } else if (rule.in().isEmpty()) {
      type.field(rule.field()).ifPresent(field -> set(rule, edit, field));
    } else if (edit.get(rule.in()).orElse(Absent.NULL) instanceof MapNode inner) {
      TypeTable innerType = structType(type, rule.in());
      StructEdit innerEdit = new StructEdit(inner);
      innerType.field(rule.field()).ifPresent(field -> set(rule, innerEdit, field));
      MapNode result = innerEdit.result();
      if (result != inner) {
        edit.put(rule.in(), result);
      }
    }
  }

  private TypeTable structType(TypeTable type, String field) {
    FieldType struct = type.fields().get(field).type();
    return tables.type(((FieldType.ObjectOf) struct).name());
  }

  private void set(DefaultRule rule, StructEdit edit, FieldTable field) {
    Optional<Node> present = edit.get(field);
    if (rule.round()) {
      present.ifPresent(value -> round(edit, field.name(), (MapNode) value));
    } else if (rule.remove()) {
      edit.remove(field.name());
    } else if (!rule.merge().isEmpty()) {
      merge(edit, field.name(), rule.merge());
    } else if (present.isEmpty() || rule.overwrite()) {
      value(rule, edit, field)
          .ifPresentOrElse(
              value -> edit.put(field.name(), value),
              () -> {
                if (rule.overwrite()) {
                  edit.remove(field.name());
                }
              });
    }
  }

  private Optional<Node> value(DefaultRule rule, StructEdit edit, FieldTable field) {
    if (!rule.call().isEmpty()) {
      return ComputedDefaults.value(rule.call(), edit);
    }
    if (!rule.copy().isEmpty()) {
      return edit.get(rule.copy()).filter(value -> !Absent.isZero(value));
    }
    Node value = rule.value().orElseThrow();
    return value.equals(MapNode.EMPTY) && field.type() instanceof FieldType.ObjectOf
        ? Optional.of(Absent.zero(tables, field.type()))
        : rule.value();
  }

  /** The server keeps no more than thousandths of a resource, and rounds up. */
  private static void round(StructEdit edit, String field, MapNode amounts) {
    for (MapNode.Entry entry : amounts.entries()) {
      String text = ((ScalarNode) entry.value()).text();
      String rounded = Quantity.parse(text).map(q -> q.roundedToMilli().canonical()).orElse(text);
      if (!rounded.equals(text)) {
        Position position = entry.value().position();
        amounts =
            amounts.with(entry.key(), new ScalarNode(ScalarNode.Kind.STRING, rounded, position));
        edit.put(field, amounts);
      }
    }
  }

  private static void merge(StructEdit edit, String field, String other) {
    MapNode more = (MapNode) edit.get(other).orElse(MapNode.EMPTY);
    MapNode present = (MapNode) edit.get(field).orElse(MapNode.EMPTY);
    MapNode.Builder merged = present.toBuilder();
    for (MapNode.Entry entry : more.entries()) {
      if (!present.has(entry.key())) {
        merged.put(entry.key(), entry.value());
      }
    }
    MapNode result = merged.build();
    if (!result.isEmpty()) {
      edit.put(field, result);
    }
  }
}
