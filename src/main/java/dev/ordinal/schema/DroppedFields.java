package dev.ordinal.schema;

import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fields that the server drops without a word because their feature gate is off, unless the object
 * before it has them already ({@code dropped-fields.json}; kubernetes, pkg/api/pod:
 * dropDisabledFields, and the strategies of each kind). Safe for use by several threads.
 */
final class DroppedFields {

  /**
   * One line of the table that holds for this release.
   *
   * @param in a struct in the struct, dropped too if nothing is left in it; empty for the struct
   *     itself
   * @param value what the field becomes instead of being dropped
   * @param usedBy the fields that say whether the old object uses the feature: type and name
   */
  private record Drop(String in, String field, Optional<Node> value, List<String> usedBy) {

    MapNode from(MapNode struct) {
      if (in.isEmpty()) {
        return without(struct);
      }
      MapNode inner = struct.map(in);
      MapNode rest = without(inner);
      if (rest == inner) {
        return struct;
      }
      return rest.isEmpty() ? struct.without(in) : struct.with(in, rest);
    }

    private MapNode without(MapNode struct) {
      if (!struct.has(field)) {
        return struct;
      }
      return value.map(node -> struct.with(field, node)).orElseGet(() -> struct.without(field));
    }
  }

  private final ApiTables tables;
  private final FeatureGates gates;
  private final TableText text = TableText.load("dropped-fields.json");
  private final Map<String, List<Drop>> types = new ConcurrentHashMap<>();
  private final Map<String, List<Drop>> roots = new ConcurrentHashMap<>();

  DroppedFields(ApiTables tables, FeatureGates gates) {
    this.tables = tables;
    this.gates = gates;
  }

  private List<Drop> read(String section, String type) {
    List<Drop> active = new ArrayList<>();
    for (TableEntry line : new TableEntry(text.entry(section, type)).entries("rules")) {
      String gate = line.text("gate");
      if (line.exists(tables.minor()) && (gate.isEmpty() || !gates.enabled(gate))) {
        active.add(drop(type, line));
      }
    }
    return active;
  }

  private static Drop drop(String type, TableEntry line) {
    String field = line.text("field");
    List<String> usedBy = line.texts("usedBy");
    return new Drop(
        line.text("in"),
        field,
        line.node("value"),
        usedBy.isEmpty() ? List.of(type + "." + field) : usedBy);
  }

  /**
   * The object without what is dropped.
   *
   * @param old the object before, empty for a new one
   * @param kindType the struct of the kind
   */
  MapNode drop(MapNode object, MapNode old, String kindType) {
    MapNode rest = object;
    for (Drop drop : roots.computeIfAbsent(kindType, type -> read("roots", type))) {
      rest = old.isEmpty() || drop.from(old) == old ? drop.from(rest) : rest;
    }
    FieldUse use = new FieldUse(tables, old, kindType);
    StructRewrite rewrite = new StructRewrite(tables, new Rule(use));
    return rewrite.rewrite(rest, kindType);
  }

  private final class Rule implements StructRewrite.Rule {

    private final FieldUse use;

    Rule(FieldUse use) {
      this.use = use;
    }

    @Override
    public boolean concerns(String type) {
      return text.section("types").containsKey(type);
    }

    @Override
    public MapNode apply(MapNode struct, TypeTable type) {
      MapNode rest = struct;
      for (Drop drop : types.computeIfAbsent(type.name(), name -> read("types", name))) {
        if (drop.from(rest) != rest && !use.hasAny(drop.usedBy())) {
          rest = drop.from(rest);
        }
      }
      return rest;
    }
  }
}
