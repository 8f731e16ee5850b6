package dev.ordinal.schema;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.ScalarNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The revisions of StatefulSets: what the controller of one release writes into a
 * ControllerRevision, and which name it gives it (kubernetes, pkg/controller/statefulset:
 * newRevision, getPatch, ApplyRevision; pkg/controller/history). Safe for use by several threads.
 */
public final class Revisions {

  private static final String HASH_LABEL = "controller.kubernetes.io/hash";
  private static final String CREATED = "creationTimestamp";
  private static final int LONGEST_PREFIX = 223;
  private static final String NAME_LETTERS = "bcdfghjklmnpqrstvwxz2456789";
  private static final int FNV_OFFSET = 0x811c9dc5;
  private static final int FNV_PRIME = 0x01000193;
  private static final FieldType TEMPLATE = new FieldType.ObjectOf("core/v1.PodTemplateSpec");

  private final ApiTables tables;

  private Revisions(ApiTables tables) {
    this.tables = tables;
  }

  /** The revisions of the release that the tables are of. */
  public static Revisions of(ApiTables tables) {
    return new Revisions(tables);
  }

  /**
   * The revision of a set.
   *
   * @param set as it is stored, with its defaults
   * @param collisionCount how many names were taken by other data, {@code status.collisionCount}
   */
  public Revision revision(MapNode set, int collisionCount) {
    String data = data(set);
    String hash = hash(data, collisionCount);
    MapNode templateLabels = set.map("spec").map("template").map("metadata").map("labels");
    Map<String, String> labels = new TreeMap<>();
    for (String key : templateLabels.keys()) {
      labels.put(key, templateLabels.text(key).orElse(""));
    }
    labels.put(HASH_LABEL, hash);
    String name = set.map("metadata").text("name").orElse("");
    String prefix = name.length() > LONGEST_PREFIX ? name.substring(0, LONGEST_PREFIX) : name;
    return new Revision(prefix + "-" + hash, hash, data, labels);
  }

  /** The bytes of a set's revision, as text. */
  public String data(MapNode set) {
    MapNode template = (MapNode) encoded(set.map("spec").map("template"), TEMPLATE);
    MapNode patch = template.with("$patch", ScalarNode.of("replace"));
    MapNode spec = MapNode.EMPTY.with("template", patch);
    return GoJson.text(MapNode.EMPTY.with("spec", spec));
  }

  /** The bytes of a stored ControllerRevision's {@code data}, as text. */
  public static String text(Node data) {
    return GoJson.text(data);
  }

  /**
   * A set as it was at a revision: the Pod template is the revision's, all else is the set's.
   *
   * @param data of a stored ControllerRevision
   */
  public static MapNode restored(MapNode set, MapNode data) {
    MapNode template = data.map("spec").map("template").without("$patch");
    return set.with("spec", set.map("spec").with("template", withoutUnknownTimes(template)));
  }

  private static Node withoutUnknownTimes(Node node) {
    if (node instanceof ListNode list) {
      List<Node> items = new ArrayList<>();
      list.forEach(item -> items.add(withoutUnknownTimes(item)));
      return new ListNode(items, list.position());
    }
    if (!(node instanceof MapNode map)) {
      return node;
    }
    MapNode.Builder rest = MapNode.builder(map.position());
    for (MapNode.Entry entry : map.entries()) {
      if (!entry.key().equals(CREATED) || !entry.value().equals(Absent.NULL)) {
        rest.put(entry.with(withoutUnknownTimes(entry.value())));
      }
    }
    return rest.build();
  }

  /** As the release's encoder writes it: older ones have the time of creation of what has none. */
  private Node encoded(Node node, FieldType type) {
    if (type instanceof FieldType.ListOf list && node instanceof ListNode items) {
      List<Node> encoded = new ArrayList<>();
      items.forEach(item -> encoded.add(encoded(item, list.item())));
      return new ListNode(encoded, items.position());
    }
    if (!(type instanceof FieldType.ObjectOf object && node instanceof MapNode struct)) {
      return node;
    }
    TypeTable table = tables.type(object.name());
    MapNode.Builder encoded = struct.toBuilder();
    for (MapNode.Entry entry : struct.entries()) {
      table
          .field(entry.key())
          .ifPresent(field -> encoded.put(entry.key(), encoded(entry.value(), field.type())));
    }
    Optional<FieldTable> created = table.field(CREATED).filter(FieldTable::always);
    if (created.isPresent() && !struct.has(CREATED)) {
      encoded.put(CREATED, Absent.NULL);
    }
    return encoded.build();
  }

  private static String hash(String data, int collisionCount) {
    int hash = FNV_OFFSET;
    for (byte each : (data + collisionCount).getBytes(StandardCharsets.UTF_8)) {
      hash = hash * FNV_PRIME ^ each & 0xff;
    }
    StringBuilder letters = new StringBuilder();
    for (char digit : Integer.toUnsignedString(hash).toCharArray()) {
      letters.append(NAME_LETTERS.charAt(digit % NAME_LETTERS.length()));
    }
    return letters.toString();
  }
}
