package dev.ordinal.schema;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.Position;
import dev.ordinal.manifest.ScalarNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Writes an object in another way that means the same: keys in another order, {@code 1000m} for
 * {@code 1}, {@code 1024Mi} for {@code 1Gi}, null for what is absent.
 */
final class Respelling {

  private final ApiTables tables;
  private final Random random;

  Respelling(ApiTables tables, long seed) {
    this.tables = tables;
    this.random = new Random(seed);
  }

  MapNode of(MapNode object, KindTable kind) {
    return (MapNode) respelled(object, new FieldType.ObjectOf(kind.type()));
  }

  private Node respelled(Node node, FieldType type) {
    if (node instanceof MapNode map && type instanceof FieldType.ObjectOf object) {
      return struct(map, tables.type(object.name()));
    }
    if (node instanceof MapNode map && type instanceof FieldType.MapOf values) {
      MapNode.Builder built = MapNode.builder(Position.NONE);
      for (MapNode.Entry entry : shuffled(map)) {
        built.put(entry.key(), respelled(entry.value(), values.value()));
      }
      return built.build();
    }
    if (node instanceof ListNode list && type instanceof FieldType.ListOf items) {
      List<Node> respelled = new ArrayList<>();
      list.forEach(item -> respelled.add(respelled(item, items.item())));
      return new ListNode(respelled, Position.NONE);
    }
    boolean quantity = type == FieldType.Scalar.QUANTITY && random.nextBoolean();
    return quantity ? amount((ScalarNode) node) : node;
  }

  private MapNode struct(MapNode map, TypeTable type) {
    MapNode.Builder built = MapNode.builder(Position.NONE);
    for (FieldTable field : type.fields().values()) {
      if (!map.has(field.name()) && random.nextInt(10) == 0) {
        built.put(field.name(), Absent.NULL);
      }
    }
    for (MapNode.Entry entry : shuffled(map)) {
      FieldType known = type.field(entry.key()).map(FieldTable::type).orElse(FieldType.Scalar.ANY);
      built.put(entry.key(), respelled(entry.value(), known));
    }
    return built.build();
  }

  private List<MapNode.Entry> shuffled(MapNode map) {
    List<MapNode.Entry> entries = new ArrayList<>(map.entries());
    Collections.shuffle(entries, random);
    return entries;
  }

  private static ScalarNode amount(ScalarNode amount) {
    String text = amount.text();
    if (text.matches("[1-9]\\d{0,5}")) {
      return ScalarNode.of(text + "000m");
    }
    return text.matches("[1-9]\\d{0,5}Gi")
        ? ScalarNode.of(Long.parseLong(text.replace("Gi", "")) * 1024 + "Mi")
        : amount;
  }
}
