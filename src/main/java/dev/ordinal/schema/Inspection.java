package dev.ordinal.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The validation of one object: the constraints and options that hold, and what was found so far.
 */
final class Inspection {

  private final ConstraintTable table;
  private final FeatureGates gates;
  private final int minor;
  private final Set<Leniency> tolerated;
  private final List<ApiError> errors = new ArrayList<>(0);

  Inspection(ConstraintTable table, FeatureGates gates, int minor, Set<Leniency> tolerated) {
    this.table = table;
    this.gates = gates;
    this.minor = minor;
    this.tolerated = tolerated;
  }

  /** Judges a struct by the constraints of a type. */
  void apply(String type, Field struct) {
    for (Constraint constraint : table.constraints(type)) {
      constraint.judge(struct, this);
    }
  }

  /** Whether the release is 1.{@code minor} or newer. */
  boolean since(int first) {
    return minor >= first;
  }

  boolean gate(String name) {
    return gates.enabled(name);
  }

  boolean tolerates(Leniency leniency) {
    return tolerated.contains(leniency);
  }

  int count() {
    return errors.size();
  }

  /** What was found, in the order of the file, each once. */
  List<ApiError> errors() {
    return errors.stream().sorted(Comparator.comparing(ApiError::position)).distinct().toList();
  }

  void required(Field field, String detail) {
    report(field, "Required value", detail.isEmpty() ? "must not be empty" : detail);
  }

  void invalid(Field field, String detail) {
    report(field, "Invalid value", field.shown() + ": " + detail);
  }

  /** Refuses a value that is not simply the field's own. */
  void invalid(Field field, String shown, String detail) {
    report(field, "Invalid value", shown + ": " + detail);
  }

  void invalid(Field field, List<String> faults) {
    for (String fault : faults) {
      invalid(field, fault);
    }
  }

  void forbidden(Field field, String detail) {
    report(field, "Forbidden", detail);
  }

  void duplicate(Field field) {
    report(field, "Duplicate value", field.shown());
  }

  void notFound(Field field) {
    report(field, "Not found", field.shown());
  }

  void unsupported(Field field, List<String> supported) {
    report(
        field,
        "Unsupported value",
        (field.isSet() ? field.shown() : "\"\"")
            + ": supported values: \""
            + String.join("\", \"", supported)
            + '"');
  }

  void tooLong(Field field, int max) {
    report(field, "Too long", "may not be more than " + max + " bytes");
  }

  void tooMany(Field field, int max) {
    report(field, "Too many", field.size() + ": must have at most " + max + " items");
  }

  private void report(Field field, String type, String message) {
    errors.add(new ApiError(field.path().toString(), type, message, field.position()));
  }
}
