package dev.ordinal.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A {@code kubectl delete} in a script that a workload runs.
 *
 * @param place the command or argument that holds it
 * @param command the delete itself
 * @param before what the script runs before it, in order
 * @param after what the script runs after it, in order
 */
public record KubectlDelete(
    PodMaker maker,
    Place place,
    ShellCommand command,
    List<ShellCommand> before,
    List<ShellCommand> after) {

  /** The facts of all workloads among these facts. */
  public static List<KubectlDelete> among(Collection<?> facts) {
    List<KubectlDelete> found = new ArrayList<>();
    for (Object fact : facts) {
      if (fact instanceof PodMaker maker) {
        for (Container container : maker.template().spec().allContainers()) {
          addDeletes(found, maker, container);
        }
      }
    }
    return found;
  }

  private static void addDeletes(List<KubectlDelete> found, PodMaker maker, Container container) {
    List<ShellCommand> commands = ShellCommand.allOf(container);
    for (int i = 0; i < commands.size(); i++) {
      if (commands.get(i).isKubectl("delete")) {
        found.add(
            new KubectlDelete(
                maker,
                maker.at(ShellCommand.pathIn(container)),
                commands.get(i),
                commands.subList(0, i),
                commands.subList(i + 1, commands.size())));
      }
    }
  }

  /** The namespace of what it deletes. */
  public String namespace() {
    return command.namespace(maker.namespace());
  }

  /** Whether it deletes the set itself. */
  public boolean deletesSet(StatefulSet set) {
    return command.names("statefulset", "statefulsets", "sts")
        && command.selects(set.labels(), set.name());
  }

  /** Whether it deletes Pods of the set. */
  public boolean deletesPodsOf(StatefulSet set) {
    return command.names("pod", "pods", "po")
        && command.selects(set.template().labels(), set.name() + "-");
  }

  /** Whether it deletes claims of the set. */
  public boolean deletesClaimsOf(StatefulSet set) {
    for (ClaimTemplate template : set.claimTemplates()) {
      if (command.names("persistentvolumeclaim", "persistentvolumeclaims", "pvc")
          && command.selects(
              set.selector().matchLabels(), template.name() + "-" + set.name() + "-")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the same script deletes claims of the set as well. */
  public boolean claimsGoToo(StatefulSet set) {
    for (ShellCommand other : after) {
      if (other.isKubectl("delete")
          && new KubectlDelete(maker, place, other, List.of(), List.of()).deletesClaimsOf(set)) {
        return true;
      }
    }
    return false;
  }

  /** Whether Pods go without a word from their node. */
  public boolean forced() {
    return command.has("--force") || command.has("--force=true");
  }

  /** Whether the Pods of a set stay. */
  public boolean orphans() {
    return command.has("--cascade=orphan") || command.has("--cascade=false");
  }

  /** Whether the script scales to zero first, which ends Pods in order. */
  public boolean scaledBefore() {
    return before.stream().anyMatch(one -> one.isKubectl("scale") && one.has("--replicas=0"));
  }

  /** Whether the script makes objects afterwards, and waits for nothing in between. */
  public boolean recreatedAtOnce() {
    for (ShellCommand next : after) {
      if (next.isKubectl("apply") || next.isKubectl("create") || next.isKubectl("replace")) {
        return true;
      }
      if (next.waits()) {
        return false;
      }
    }
    return false;
  }
}
