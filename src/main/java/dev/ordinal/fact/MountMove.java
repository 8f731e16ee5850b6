package dev.ordinal.fact;

import java.util.ArrayList;
import java.util.List;

/**
 * A container that looks for its data in another directory than before.
 *
 * @param path the field that changes
 * @param before where it was
 * @param after where it is
 */
public record MountMove(Container container, String path, String before, String after) {

  private static final String DATA_VARIABLE = "PGDATA";

  /** The moves of the containers that a change keeps. */
  static List<MountMove> of(StatefulSetChange change) {
    List<MountMove> moves = new ArrayList<>();
    for (Container before : change.old().template().spec().containers()) {
      for (Container after : change.next().template().spec().containers()) {
        if (before.name().equals(after.name())) {
          addMounts(moves, before, after, change);
          addVariable(moves, before, after);
        }
      }
    }
    return moves;
  }

  private static void addMounts(
      List<MountMove> moves, Container before, Container after, StatefulSetChange change) {
    for (VolumeMount next : after.volumeMounts()) {
      List<VolumeMount> was =
          before.volumeMounts().stream().filter(one -> one.name().equals(next.name())).toList();
      boolean kept =
          change.old().claimTemplate(next.name()) != null
              && change.next().claimTemplate(next.name()) != null;
      if (kept && was.size() == 1 && !was.get(0).subPath().equals(next.subPath())) {
        moves.add(new MountMove(after, next.path() + ".subPath", place(was.get(0)), place(next)));
      }
    }
  }

  private static String place(VolumeMount mount) {
    return mount.subPath().isEmpty()
        ? "the root of volume " + mount.name()
        : "directory " + mount.subPath() + " of volume " + mount.name();
  }

  private static void addVariable(List<MountMove> moves, Container before, Container after) {
    EnvVar was = before.env(DATA_VARIABLE);
    EnvVar is = after.env(DATA_VARIABLE);
    if (was != null && is != null && !was.value().equals(is.value())) {
      moves.add(new MountMove(after, is.path() + ".value", was.value(), is.value()));
    }
  }
}
