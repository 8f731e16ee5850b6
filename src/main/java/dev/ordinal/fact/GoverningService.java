package dev.ordinal.fact;

import java.util.Map;

/** The Service that a set names as the one that gives its Pods their DNS names. */
public record GoverningService(StatefulSet set, Service service) {

  /**
   * The first label that the Service asks for and the Pods do not have, as the end of a path; empty
   * if there is none.
   */
  public String strayKey() {
    Map<String, String> labels = set.template().labels();
    for (Map.Entry<String, String> asked : service.selector().matchLabels().entrySet()) {
      if (!asked.getValue().equals(labels.get(asked.getKey()))) {
        return "[" + asked.getKey() + "]";
      }
    }
    return "";
  }

  /** Why it is created after the set, {@code (sync wave 2 after 0)}; empty if it is not. */
  public String laterBecause() {
    return InstallOrder.later(service, set).reason();
  }

  /** The field that puts it there; empty if the order of the file does. */
  public String laterPath() {
    return InstallOrder.later(service, set).path();
  }
}
