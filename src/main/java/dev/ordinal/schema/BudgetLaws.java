package dev.ordinal.schema;

/** Laws about PodDisruptionBudgets. */
final class BudgetLaws {

  private BudgetLaws() {}

  static void oneBudget(Field spec, Inspection inspection) {
    if (spec.child("minAvailable").isSet() && spec.child("maxUnavailable").isSet()) {
      inspection.invalid(spec, "minAvailable and maxUnavailable cannot be both set");
    }
  }
}
