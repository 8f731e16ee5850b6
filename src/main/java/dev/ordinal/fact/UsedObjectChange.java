package dev.ordinal.fact;

/**
 * A ConfigMap, Secret or ServiceAccount that is made, changed or deleted.
 *
 * @param changesData whether its content differs
 */
public record UsedObjectChange(
    ObjectRef object, boolean created, boolean deleted, boolean changesData) {

  /** Whether it is there before and after, with another content. */
  public boolean changed() {
    return changesData && !created && !deleted;
  }

  /** Whether Pods of a set mount it as files that follow the object. */
  public boolean mountedBy(StatefulSet set) {
    return isNear(set) && mounts(set, false);
  }

  /** Whether Pods of a set mount a part of it, which does not follow the object. */
  public boolean mountedInPartBy(StatefulSet set) {
    return isNear(set) && mounts(set, true);
  }

  /** Whether the environment of a set's containers comes from it. */
  public boolean inEnvironmentOf(StatefulSet set) {
    return isNear(set)
        && set.template().spec().allContainers().stream()
            .anyMatch(container -> container.references().stream().anyMatch(this::isMeant));
  }

  /** Whether a Pod of a set cannot start without it. */
  public boolean neededBy(StatefulSet set) {
    if (!isNear(set)) {
      return false;
    }
    PodSpec spec = set.template().spec();
    return object.kind().equals("ServiceAccount")
        ? spec.serviceAccountName().equals(object.name())
        : spec.references().stream().anyMatch(one -> isMeant(one) && !one.optional());
  }

  private boolean isNear(StatefulSet set) {
    return set.namespace().equals(object.namespace());
  }

  private boolean isMeant(Mention mention) {
    return mention.kind().equals(object.kind()) && mention.name().equals(object.name());
  }

  private boolean mounts(StatefulSet set, boolean inPart) {
    PodSpec spec = set.template().spec();
    for (Volume volume : spec.volumes()) {
      if (volume.references().stream().anyMatch(this::isMeant)
          && mounts(spec, volume.name(), inPart)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mounts(PodSpec spec, String volume, boolean inPart) {
    for (Container container : spec.allContainers()) {
      for (VolumeMount mount : container.volumeMounts()) {
        if (mount.name().equals(volume) && mount.subPath().isEmpty() != inPart) {
          return true;
        }
      }
    }
    return false;
  }
}
