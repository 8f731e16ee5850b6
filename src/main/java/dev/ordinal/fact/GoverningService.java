package dev.ordinal.fact;

/** A Service that a set names in {@code serviceName}. */
public record GoverningService(StatefulSet set, Service service) {

  /** Why it is created after the set, {@code (sync wave 2 after 0)}; empty if it is not. */
  public String laterBecause() {
    return InstallOrder.later(service, set).reason();
  }

  /** The field that puts it there; empty if the order of the file does. */
  public String laterPath() {
    return InstallOrder.later(service, set).path();
  }
}
