package dev.ordinal.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the Kubernetes API's objects are made of, in one minor. Types are read from the table when
 * they are first asked for. Safe for use by several threads.
 */
public final class ApiTables {

  /** The oldest and the newest minor of the tables. */
  public static final int OLDEST_MINOR = 30;

  public static final int NEWEST_MINOR = 37;

  private final TableText text = TableText.load("api-fields.json");
  private final Map<String, TypeTable> types = new ConcurrentHashMap<>();
  private final Map<String, EnumTable> enums = new ConcurrentHashMap<>();
  private final KubeVersion version;
  private final int minor;

  private ApiTables(KubeVersion version) {
    this.version = version;
    this.minor = minorOf(version);
  }

  /**
   * The tables of a version; those of the nearest minor for one that is older or newer than all.
   */
  public static ApiTables of(KubeVersion version) {
    return new ApiTables(version);
  }

  /** The minor whose table stands for a version. */
  static int minorOf(KubeVersion version) {
    return Math.max(OLDEST_MINOR, Math.min(NEWEST_MINOR, version.minor()));
  }

  /** The version that was asked for. */
  public KubeVersion version() {
    return version;
  }

  /** The minor whose table is used. */
  public int minor() {
    return minor;
  }

  /** Which API stands for a version that has no table, in words; empty if it has one. */
  public static Optional<String> standIn(KubeVersion version) {
    int minor = minorOf(version);
    if (version.minor() == minor) {
      return Optional.empty();
    }
    String which = version.minor() < minor ? "oldest" : "newest";
    return Optional.of("judged by the API of 1." + minor + ", the " + which + " known");
  }

  /** A kind by its exact names; empty for custom resources and for what is misspelled. */
  public Optional<KindTable> kind(String apiVersion, String kind) {
    String key = apiVersion + "/" + kind;
    if (!kindKeys().contains(key)) {
      return Optional.empty();
    }
    TableEntry entry = new TableEntry(text.entry("kinds", key));
    return Optional.of(
        new KindTable(apiVersion, kind, entry.text("type"), entry.flag("namespaced")));
  }

  /** All kinds as {@code <apiVersion>/<kind>}. */
  public Set<String> kindKeys() {
    return text.section("kinds").keySet();
  }

  /**
   * A struct by its name.
   *
   * @throws IllegalArgumentException if no table has it; names come from the tables themselves
   */
  public TypeTable type(String name) {
    TypeTable type = types.get(name);
    if (type == null) {
      type = readType(name);
      types.put(name, type);
    }
    return type;
  }

  /**
   * A string type by its name.
   *
   * @throws IllegalArgumentException if no table has it
   */
  public EnumTable enumeration(String name) {
    return enums.computeIfAbsent(name, this::readEnum);
  }

  private TypeTable readType(String name) {
    TableEntry entry = entry("types", name).in(minor);
    Map<String, FieldTable> fields = new LinkedHashMap<>();
    for (Map.Entry<String, TableEntry> field : entry.objects("fields").entrySet()) {
      if (field.getValue().exists(minor)) {
        fields.put(field.getKey(), readField(field.getKey(), field.getValue().in(minor)));
      }
    }
    return new TypeTable(name, entry.text("structType"), fields);
  }

  private static FieldTable readField(String name, TableEntry field) {
    return new FieldTable(
        name,
        FieldType.parse(field.text("type")),
        field.flag("required"),
        field.flag("pointer"),
        field.flag("always"),
        field.flag("deprecated"),
        field.text("enum"),
        Optional.ofNullable(field.values().get("default")).map(Object::toString),
        field.text("patchStrategy"),
        field.text("patchMergeKey"),
        field.text("listType"),
        field.texts("listMapKeys"),
        field.text("mapType"),
        field.text("structType"),
        field.texts("featureGate"),
        field.text("from"));
  }

  private EnumTable readEnum(String name) {
    TableEntry entry = entry("enums", name);
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Map.Entry<String, TableEntry> value : entry.objects("values").entrySet()) {
      if (value.getValue().exists(minor)) {
        values.put(value.getKey(), value.getValue().texts("featureGate"));
      }
    }
    return new EnumTable(name, entry.flag("marked"), values);
  }

  private TableEntry entry(String section, String name) {
    if (!text.section(section).containsKey(name)) {
      throw new IllegalArgumentException("no table has " + name + " in " + section);
    }
    return new TableEntry(text.entry(section, name));
  }
}
