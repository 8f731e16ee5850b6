package dev.ordinal.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Tells of which kinds the input holds all objects, so that one which is not there is missing. */
public final class Knowledge {

  /** What people keep beside a set, in the same repository or chart. */
  private static final List<String> COMPANIONS =
      List.of("HorizontalPodAutoscaler", "PodDisruptionBudget", "Service");

  /** What often comes from elsewhere: by hand, by an operator, by another chart. */
  private static final List<String> KEPT_ELSEWHERE =
      List.of("ConfigMap", "PersistentVolumeClaim", "Secret", "ServiceAccount");

  private Knowledge() {}

  /**
   * What manifests tell. A companion of a set is missing if the input holds anything else than that
   * set alone; what often comes from elsewhere, if the input holds one of its kind.
   *
   * @param objects all objects of the unit
   * @param alone whether the unit is a single object and nothing else was given
   */
  public static List<Known> ofManifests(Collection<?> objects, boolean alone) {
    List<Known> known = new ArrayList<>();
    if (!alone) {
      for (String kind : COMPANIONS) {
        known.add(new Known(kind));
      }
    }
    Set<String> held = kindsOf(objects);
    for (String kind : KEPT_ELSEWHERE) {
      if (held.contains(kind)) {
        known.add(new Known(kind));
      }
    }
    return known;
  }

  /**
   * What a snapshot tells: a kind that was asked for, or of which it holds an object; not one that
   * the cluster refused to list.
   *
   * @param objects all objects of the snapshot
   * @param coverage what the snapshot says about itself
   */
  public static List<Known> ofSnapshot(Collection<?> objects, Coverage coverage) {
    Set<String> held = kindsOf(objects);
    Set<String> kinds = new TreeSet<>(held);
    kinds.addAll(coverage.kinds());
    kinds.addAll(coverage.forbidden().keySet());
    List<Known> known = new ArrayList<>();
    for (String kind : kinds) {
      if (coverage.asked(kind, held)) {
        known.add(coverage.known(kind));
      }
    }
    return known;
  }

  private static Set<String> kindsOf(Collection<?> objects) {
    Set<String> kinds = new TreeSet<>();
    for (Object object : objects) {
      if (object instanceof ApiObject one) {
        kinds.add(one.kind());
      } else if (object instanceof LivePod) {
        kinds.add("Pod");
      } else if (object instanceof LiveNode) {
        kinds.add("Node");
      } else if (object instanceof LiveRevision) {
        kinds.add("ControllerRevision");
      }
    }
    return kinds;
  }
}
