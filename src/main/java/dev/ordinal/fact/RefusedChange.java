package dev.ordinal.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A set some fields of which the API server does not let change, so that it has to be made anew.
 *
 * @param file the manifest, as it is to be applied again
 * @param fields the refused fields of the spec, {@code volumeClaimTemplates}
 * @param pods its live Pods, the highest ordinal first
 * @param strangers those of its Pods that the new selector does not match
 * @param newLabels what the new selector asks for
 * @param growth the live claims to be grown, each with its new size
 * @param addsClaims whether a claim template is new or has another name
 * @param replicasAnew how many Pods the set would want once it is made anew
 * @param replicas how many the live set wants
 */
public record RefusedChange(
    String namespace,
    String set,
    String file,
    List<String> fields,
    List<String> pods,
    List<String> strangers,
    Map<String, String> newLabels,
    Map<String, String> growth,
    boolean addsClaims,
    int replicasAnew,
    int replicas) {

  /** Whether a field of the spec is among the refused ones. */
  public boolean refuses(String field) {
    return fields.contains(field);
  }

  /** Whether a set made anew would adopt all Pods as they are. */
  public boolean adoptsPods() {
    return strangers.isEmpty();
  }

  /** A kubectl command in the namespace of the set. */
  public String kubectl(String command) {
    return "kubectl -n " + namespace + " " + command;
  }

  /** {@code serviceName, selector}. */
  public String fieldNames() {
    return String.join(", ", fields);
  }

  /** What makes the set anew and leaves its Pods alone. */
  public String[] recreation() {
    return new String[] {
      kubectl("delete statefulset " + set + " --cascade=orphan"),
      kubectl("wait statefulset " + set + " --for=delete --timeout=1m"),
      "kubectl apply -f " + file
    };
  }

  /** The same, once the Pods have the labels that the new selector asks for. */
  public String[] recreationWithLabels() {
    StringBuilder labels = new StringBuilder();
    newLabels.forEach((key, value) -> labels.append(' ').append(key).append('=').append(value));
    String[] recreation = recreation();
    return new String[] {
      recreation[0],
      recreation[1],
      kubectl("label pod " + String.join(" ", strangers) + " --overwrite" + labels),
      recreation[2]
    };
  }

  /** Writes the set as it is now to a file. */
  public String save() {
    return kubectl("get statefulset " + set + " -o yaml > " + saved());
  }

  /** What makes the old set anew. */
  public String[] undo() {
    return new String[] {recreation()[0], recreation()[1], "kubectl apply -f " + saved()};
  }

  private String saved() {
    return set + "-before.yaml";
  }

  /** Whether claims are to be grown. */
  public boolean grows() {
    return !growth.isEmpty();
  }

  /** The sizes that claims are grown to. */
  public String sizes() {
    return String.join(", ", new TreeSet<>(growth.values()));
  }

  /** One command for each claim that is to be grown. */
  public String[] growthCommands() {
    List<String> commands = new ArrayList<>();
    growth.forEach(
        (claim, size) ->
            commands.add(
                kubectl(
                    "patch pvc "
                        + claim
                        + " -p '{\"spec\":{\"resources\":{\"requests\":{\"storage\":\""
                        + size
                        + "\"}}}}'")));
    return commands.toArray(String[]::new);
  }

  /** When making the set anew would do harm. */
  public String[] dangers() {
    List<String> dangers = new ArrayList<>();
    dangers.add("a Pod of " + set + " is terminating, or its node is lost");
    dangers.add("a tool such as Argo CD or Flux would make the set anew in between");
    if (replicasAnew != replicas) {
      dangers.add(
          file
              + " has no replicas: the new set would want "
              + replicasAnew
              + " instead of "
              + replicas
              + "; write them down first");
    }
    return dangers.toArray(String[]::new);
  }

  /** One command for each Pod, the highest ordinal first, and one to wait for its successor. */
  public String[] replacements() {
    List<String> commands = new ArrayList<>();
    for (String pod : pods) {
      commands.add(kubectl("delete pod " + pod));
      commands.add(kubectl("wait pod " + pod + " --for=condition=Ready --timeout=10m"));
    }
    return commands.toArray(String[]::new);
  }
}
