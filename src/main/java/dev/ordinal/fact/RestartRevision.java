package dev.ordinal.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Pods that come back at another revision when they restart, and that no update replaces.
 *
 * @param revision what they come back at
 * @param pods by ordinal; their names
 */
public record RestartRevision(LiveSet set, String revision, List<String> pods) {

  /** The facts of all live sets among these facts. */
  public static List<RestartRevision> among(Collection<?> facts) {
    Map<String, LiveSet> sets = new TreeMap<>();
    Map<String, Map<Integer, LivePod>> pods = new TreeMap<>();
    for (Object fact : facts) {
      if (fact instanceof PodOfSet owned) {
        String key = owned.set().namespace() + "/" + owned.set().name();
        int slot = slot(owned);
        if (slot >= 0 && slot < owned.set().replicas()) {
          sets.put(key, owned.set());
          pods.computeIfAbsent(key, any -> new TreeMap<>()).put(slot, owned.pod());
        }
      }
    }
    List<RestartRevision> found = new ArrayList<>();
    sets.forEach((key, set) -> addChanges(found, set, pods.get(key)));
    return found;
  }

  private static int slot(PodOfSet owned) {
    String name = owned.pod().name();
    String digits = name.substring(name.lastIndexOf('-') + 1);
    boolean ordinal = !digits.isEmpty() && digits.length() < 7;
    return ordinal && digits.chars().allMatch(Character::isDigit)
        ? Integer.parseInt(digits) - owned.set().ordinalsStart()
        : -1;
  }

  private static void addChanges(
      List<RestartRevision> found, LiveSet set, Map<Integer, LivePod> pods) {
    Map<String, List<String>> changes = new TreeMap<>();
    pods.forEach(
        (slot, pod) -> {
          boolean replacedAnyway =
              set.updateStrategy().equals("RollingUpdate") && slot >= set.partition();
          String next =
              set.holdsBack(slot) ? set.status().currentRevision() : set.status().updateRevision();
          if (!replacedAnyway
              && !next.isEmpty()
              && !pod.revision().isEmpty()
              && !pod.revision().equals(next)) {
            changes.computeIfAbsent(next, any -> new ArrayList<>()).add(pod.name());
          }
        });
    changes.forEach((next, names) -> found.add(new RestartRevision(set, next, List.copyOf(names))));
  }

  /** The names, the first and the last if there are many. */
  public String podNames() {
    return pods.size() <= 4
        ? String.join(", ", pods)
        : pods.get(0) + " to " + pods.get(pods.size() - 1);
  }
}
