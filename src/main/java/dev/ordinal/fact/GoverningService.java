package dev.ordinal.fact;

/** The Service that a set names as the one that gives its Pods their DNS names. */
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
