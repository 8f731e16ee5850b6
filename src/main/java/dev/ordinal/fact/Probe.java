package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import java.util.List;

/**
 * A probe of a container, defaults applied.
 *
 * @param path its path in the object
 * @param action {@code exec}, {@code httpGet}, {@code tcpSocket} or {@code grpc}; empty if none
 * @param command of an exec probe
 * @param httpPath of an httpGet probe; empty for others
 * @param port number or name; empty for an exec probe
 */
public record Probe(
    String path,
    String action,
    List<String> command,
    String httpPath,
    String port,
    int initialDelaySeconds,
    int timeoutSeconds,
    int periodSeconds,
    int successThreshold,
    int failureThreshold) {

  private static final List<String> ACTIONS = List.of("exec", "httpGet", "tcpSocket", "grpc");

  /** The probe under a key; null if there is none. */
  static Probe from(MapNode container, String key, String containerPath) {
    if (!(container.get(key).orElse(null) instanceof MapNode probe)) {
      return null;
    }
    String action = action(probe);
    MapNode how = probe.map(action);
    return new Probe(
        containerPath + "." + key,
        action,
        Metadata.strings(how.list("command")),
        how.text("path").orElse(""),
        how.text("port").orElse(""),
        Metadata.number(probe, "initialDelaySeconds", 0),
        Metadata.number(probe, "timeoutSeconds", 1),
        Metadata.number(probe, "periodSeconds", 10),
        Metadata.number(probe, "successThreshold", 1),
        Metadata.number(probe, "failureThreshold", 3));
  }

  private static String action(MapNode probe) {
    for (String action : ACTIONS) {
      if (probe.has(action)) {
        return action;
      }
    }
    return "";
  }

  /** The port if it is a name; empty if it is a number, or none. */
  public String portName() {
    return port.isEmpty() || Character.isDigit(port.charAt(0)) ? "" : port;
  }

  /** How long it lets a container be without success before it acts, from the container's start. */
  public long secondsBeforeFailure() {
    return initialDelaySeconds + (long) periodSeconds * failureThreshold;
  }

  /** Whether another probe asks the same in the same way, whatever the times. */
  public boolean asksLike(Probe other) {
    return action.equals(other.action)
        && command.equals(other.command)
        && httpPath.equals(other.httpPath)
        && port.equals(other.port);
  }
}
