package dev.ordinal.fact;

import java.util.ArrayList;
import java.util.List;

/**
 * A set under OnDelete whose Pods have another revision than the one it wants.
 *
 * @param pods the names of those Pods, in the order in which to delete them: the highest first
 */
public record OutdatedBySet(String namespace, String set, List<String> pods) {

  /** One command for each Pod. */
  public String[] commands() {
    List<String> commands = new ArrayList<>();
    for (String pod : pods) {
      commands.add("kubectl -n " + namespace + " delete pod " + pod);
      commands.add(
          "until kubectl -n "
              + namespace
              + " wait pod "
              + pod
              + " --for=condition=Ready --timeout=10m; do sleep 2; done");
    }
    return commands.toArray(String[]::new);
  }
}
