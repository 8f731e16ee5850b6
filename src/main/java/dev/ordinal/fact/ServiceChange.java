package dev.ordinal.fact;

import java.util.ArrayList;
import java.util.List;

/**
 * A Service that is made, changed or deleted.
 *
 * @param old null if it is new
 * @param next null if it is deleted
 */
public record ServiceChange(ObjectRef object, Service old, Service next) {

  /** Whether it gives a set its names. */
  public boolean governs(StatefulSet set) {
    return set.namespace().equals(object.namespace()) && set.serviceName().equals(object.name());
  }

  public boolean deleted() {
    return next == null;
  }

  /** Whether it led to the Pods of a set. */
  public boolean selected(StatefulSet set) {
    return selects(old, set);
  }

  /** Whether it will lead to the Pods of a set. */
  public boolean selects(StatefulSet set) {
    return selects(next, set);
  }

  private static boolean selects(Service service, StatefulSet set) {
    return service != null
        && service.namespace().equals(set.namespace())
        && service.selector().matches(set.template().labels());
  }

  /** Whether it gave each Pod a name, and gives one name for all. */
  public boolean losesHeadlessness() {
    return old != null && next != null && old.headless() && !next.headless();
  }

  /** Whether Pods that are not ready lose their names, or get them. */
  public boolean changesUnready() {
    return old != null
        && next != null
        && old.publishNotReadyAddresses() != next.publishNotReadyAddresses();
  }

  /** The SRV records that go: {@code _peer._tcp}; empty if none does. */
  public String lostRecords() {
    List<String> lost = new ArrayList<>();
    if (old != null && next != null) {
      for (ServicePort port : old.ports()) {
        if (!port.name().isEmpty() && !next.hasPort(port.name(), port.protocol())) {
          lost.add("_" + port.name() + "._" + port.protocol().toLowerCase(java.util.Locale.ROOT));
        }
      }
    }
    return String.join(", ", lost);
  }

  /** The ports that go: {@code 5432, 8008}; empty if none does, or it has none to lead through. */
  public String lostPorts() {
    List<String> lost = new ArrayList<>();
    if (old != null && next != null && !next.headless()) {
      for (ServicePort port : old.ports()) {
        if (next.ports().stream().noneMatch(other -> other.port() == port.port())) {
          lost.add(Integer.toString(port.port()));
        }
      }
    }
    return String.join(", ", lost);
  }
}
