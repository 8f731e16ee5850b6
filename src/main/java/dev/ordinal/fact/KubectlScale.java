package dev.ordinal.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A {@code kubectl scale} in a script that a workload runs.
 *
 * @param place the command or argument that holds it
 */
public record KubectlScale(PodMaker maker, Place place, ShellCommand command) {

  /** The facts of all workloads among these facts. */
  public static List<KubectlScale> among(Collection<?> facts) {
    List<KubectlScale> found = new ArrayList<>();
    for (Object fact : facts) {
      if (fact instanceof PodMaker maker) {
        for (Container container : maker.template().spec().allContainers()) {
          addScales(found, maker, container);
        }
      }
    }
    return found;
  }

  private static void addScales(List<KubectlScale> found, PodMaker maker, Container container) {
    for (ShellCommand command : ShellCommand.allOf(container)) {
      if (command.isKubectl("scale")) {
        found.add(new KubectlScale(maker, maker.at(ShellCommand.pathIn(container)), command));
      }
    }
  }

  /** The namespace of what it scales. */
  public String namespace() {
    return command.namespace(maker.namespace());
  }

  /** Whether it scales the set. */
  public boolean scales(StatefulSet set) {
    return command.names("statefulset", "statefulsets", "sts")
        && command.selects(set.labels(), set.name());
  }
}
