package dev.ordinal.fact;

/** The order in which tools create objects: sync waves, hooks, and else the order of the file. */
final class InstallOrder {

  private static final String WAVE = "argocd.argoproj.io/sync-wave";
  private static final String HOOK = "helm.sh/hook";
  private static final String WEIGHT = "helm.sh/hook-weight";

  /**
   * Why an object is created after another one.
   *
   * @param reason completes "Service db comes after StatefulSet db…"; empty if it does not
   * @param path what says so; empty for the place of the object itself
   */
  record Later(String reason, String path) {

    private static final Later NOT = new Later("", "");
  }

  private InstallOrder() {}

  /** Whether {@code one} is created after {@code other}, and why. */
  static Later later(ApiObject one, ApiObject other) {
    if (number(one, WAVE) != number(other, WAVE)) {
      return number(one, WAVE) > number(other, WAVE)
          ? by(one, other, "sync wave", WAVE)
          : Later.NOT;
    }
    int hook = hook(one);
    if (hook != hook(other)) {
      return hook < hook(other)
          ? Later.NOT
          : new Later(" by the hooks of Helm", annotation(one, HOOK));
    }
    if (hook != 0 && number(one, WEIGHT) != number(other, WEIGHT)) {
      return number(one, WEIGHT) > number(other, WEIGHT)
          ? by(one, other, "hook weight", WEIGHT)
          : Later.NOT;
    }
    // Argo CD, Flux and Helm sort by kind, Services before sets.
    boolean inFile =
        !one.live()
            && Keeper.of(one).isEmpty()
            && one.origin().file().equals(other.origin().file())
            && one.origin().index() > other.origin().index();
    return inFile ? new Later(" in the stream", "") : Later.NOT;
  }

  private static Later by(ApiObject one, ApiObject other, String what, String key) {
    return new Later(
        " (" + what + " " + number(one, key) + " after " + number(other, key) + ")",
        annotation(one, key));
  }

  private static String annotation(ApiObject object, String key) {
    return object.annotations().containsKey(key) ? "metadata.annotations[" + key + "]" : "";
  }

  private static int number(ApiObject object, String key) {
    try {
      return Integer.parseInt(object.annotations().getOrDefault(key, "0").strip());
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }

  /** -1 before the release, 0 with it, 1 after it. */
  private static int hook(ApiObject object) {
    String hook = object.annotations().getOrDefault(HOOK, "");
    return hook.contains("pre-install") ? -1 : hook.contains("post-install") ? 1 : 0;
  }
}
