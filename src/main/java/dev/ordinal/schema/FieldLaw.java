package dev.ordinal.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * The rules of one row for one field, judged in their order until one says that the rest does not
 * apply.
 */
final class FieldLaw implements Constraint {

  /** When a value is judged. */
  private enum When {
    NOT_EMPTY,
    SET,
    ALWAYS
  }

  private final String name;
  private final String printed;
  private final When when;
  private final FieldRule[] rules;
  private final boolean judgesAbsent;

  private FieldLaw(String name, String printed, When when, List<FieldRule> rules) {
    this.name = name;
    this.printed = printed;
    this.when = when;
    this.rules = rules.toArray(FieldRule[]::new);
    this.judgesAbsent =
        when == When.ALWAYS
            || when == When.NOT_EMPTY && rules.stream().anyMatch(FieldRule::judgesEmpty);
  }

  /** Reads the field and the rules of a row; a row for the whole struct begins with a star. */
  static Constraint parse(String field, List<String> words) {
    if (field.equals("*")) {
      return StructLaws.parse(words);
    }
    When when = When.NOT_EMPTY;
    String name = field;
    if (name.endsWith("*") || name.endsWith("!")) {
      when = name.endsWith("*") ? When.SET : When.ALWAYS;
      name = name.substring(0, name.length() - 1);
    }
    int arrow = name.indexOf('>');
    String printed = arrow < 0 ? "" : name.substring(arrow + 1);
    List<FieldRule> rules = new ArrayList<>();
    FieldRule.Words rest = new FieldRule.Words(words);
    while (rest.hasNext()) {
      rules.add(FieldRule.parse(rest));
    }
    return new FieldLaw(arrow < 0 ? name : name.substring(0, arrow), printed, when, rules);
  }

  @Override
  public void judge(Field struct, Inspection inspection) {
    if (!judgesAbsent && !struct.has(name)) {
      return;
    }
    Field field = struct.child(name);
    if (!printed.isEmpty()) {
      field = field.as(printed);
    }
    boolean judged =
        switch (when) {
          case NOT_EMPTY -> !field.isEmpty();
          case SET -> field.isSet();
          case ALWAYS -> true;
        };
    for (FieldRule rule : rules) {
      boolean asked = judged || when == When.NOT_EMPTY && rule.judgesEmpty();
      if (asked && !rule.judge(field, inspection)) {
        return;
      }
    }
  }
}
