package dev.ordinal.schema;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One line of {@code defaults.json}.
 *
 * @param in the struct that the field is in, for a default that depends on the struct around it;
 *     empty for a field of this struct; nothing is done if that struct is absent
 * @param field what gets the default, unless it is set
 * @param value the default; empty if it comes from elsewhere
 * @param copy another field whose value it takes
 * @param merge another map whose entries it takes
 * @param call a function of {@link ComputedDefaults}
 * @param round a map of quantities is rounded up to thousandths
 * @param remove the field is dropped
 * @param overwrite the field is set even if it is set already, or dropped where the copied one is
 * @param unlessAny an inlined struct of which no field may be set
 * @param conditions fields and what they must be: values, {@code *} for any, nothing for absent
 */
record DefaultRule(
    String in,
    String field,
    Optional<Node> value,
    String copy,
    String merge,
    String call,
    boolean round,
    boolean remove,
    boolean overwrite,
    String unlessAny,
    List<Condition> conditions) {

  /** A field, perhaps one struct further down, and the texts that it may have. */
  record Condition(String in, String field, List<String> values) {

    boolean holds(StructEdit struct) {
      Optional<Node> value =
          in.isEmpty()
              ? struct.get(field)
              : struct.get(in).flatMap(inner -> ((MapNode) inner).get(field));
      boolean present = value.filter(Condition::isGiven).isPresent();
      if (values.contains("*")) {
        return present;
      }
      return values.contains(
          present && value.get() instanceof ScalarNode scalar ? scalar.text() : "");
    }

    /** A pointer is there even if it points to a zero; texts and lists are no pointers. */
    private static boolean isGiven(Node value) {
      if (value instanceof ListNode list) {
        return list.size() > 0;
      }
      return !(value instanceof ScalarNode scalar)
          || !scalar.isNull() && !(scalar.isString() && scalar.text().isEmpty());
    }
  }

  static DefaultRule of(TableEntry line) {
    return new DefaultRule(
        line.text("in"),
        line.text("field"),
        line.node("value"),
        line.text("copy"),
        line.text("merge"),
        line.text("call"),
        line.flag("round"),
        line.flag("remove"),
        line.flag("overwrite"),
        line.text("unlessAny"),
        conditions(line));
  }

  private static List<Condition> conditions(TableEntry line) {
    List<Condition> conditions = new ArrayList<>();
    if (line.values().get("if") instanceof Map<?, ?> fields) {
      fields.forEach(
          (path, values) -> {
            String text = path.toString();
            int dot = text.indexOf('.');
            List<String> allowed = new ArrayList<>();
            if (values instanceof List<?> several) {
              several.forEach(each -> allowed.add(each.toString()));
            } else {
              allowed.add(values.toString());
            }
            conditions.add(
                new Condition(
                    dot < 0 ? "" : text.substring(0, dot), text.substring(dot + 1), allowed));
          });
    }
    return conditions;
  }

  boolean holds(StructEdit struct, TypeTable type) {
    for (Condition condition : conditions) {
      if (!condition.holds(struct)) {
        return false;
      }
    }
    return unlessAny.isEmpty() || !hasAny(struct, type);
  }

  private boolean hasAny(StructEdit struct, TypeTable type) {
    for (FieldTable each : type.fields().values()) {
      if (each.inlinedFrom().equals(unlessAny) && struct.get(each.name()).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
