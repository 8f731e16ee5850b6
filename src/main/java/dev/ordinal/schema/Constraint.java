package dev.ordinal.schema;

/** One law about the fields of a struct. */
@FunctionalInterface
interface Constraint {

  /** Reports to the inspection what the struct violates. */
  void judge(Field struct, Inspection inspection);
}
