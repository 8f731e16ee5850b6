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
  private final Set<String> oldAddresses;
  private final List<ApiError> errors = new ArrayList<>(0);

  private Inspection(Inspection rules, Set<Leniency> tolerated, Set<String> oldAddresses) {
    this.table = rules.table;
    this.gates = rules.gates;
    this.minor = rules.minor;
    this.tolerated = tolerated;
    this.oldAddresses = oldAddresses;
  }

  /** An inspection of a new object. */
  Inspection(ConstraintTable table, FeatureGates gates, int minor) {
    this.table = table;
    this.gates = gates;
    this.minor = minor;
    this.tolerated = Set.of();
    this.oldAddresses = Set.of();
  }

  /**
   * Another inspection in the same release, of an object that replaces one.
   *
   * @param oldAddresses addresses that may stay although they are written in a form that is no
   *     longer allowed
   */
  Inspection another(Set<Leniency> tolerating, Set<String> oldAddresses) {
    return new Inspection(this, tolerating, oldAddresses);
  }

  /** Whether a struct violates what a new object must keep to. */
  boolean violates(String type, Field struct) {
    return violates((field, inspection) -> inspection.apply(type, field), struct);
  }

  boolean violates(Constraint constraint, Field struct) {
    Inspection quiet = another(Set.of(), Set.of());
    constraint.judge(struct, quiet);
    return quiet.count() > 0;
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

  /** Whether the old object has an address already; since 1.33 it may keep it, whatever it is. */
  boolean wasThere(String address) {
    return since(33) && oldAddresses.contains(address);
  }

  int count() {
    return errors.size();
  }

  /** What was found, in the order of the file, each once. */
  List<ApiError> errors() {
    if (errors.isEmpty()) {
      return List.of();
    }
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

  void internalError(Field field, String detail) {
    report(field, "Internal error", detail);
  }

  private void report(Field field, String type, String message) {
    errors.add(new ApiError(field.path().toString(), type, message, field.position()));
  }
}
