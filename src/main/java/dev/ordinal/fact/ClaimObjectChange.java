package dev.ordinal.fact;

/**
 * A claim with a manifest of its own that is made, changed or deleted.
 *
 * @param old null if it is new
 * @param next null if it is deleted
 */
public record ClaimObjectChange(
    ObjectRef object, PersistentVolumeClaim old, PersistentVolumeClaim next) {

  public boolean deleted() {
    return next == null;
  }

  /** Whether it asks for more storage than before. */
  public boolean grows() {
    return old != null
        && next != null
        && old.spec().storage() != null
        && next.spec().storage() != null
        && old.spec().storage().isLessThan(next.spec().storage());
  }

  /** The Pod of a set that has it: of its own claim templates; empty if there is none. */
  public String podOf(StatefulSet set) {
    if (set.namespace().equals(object.namespace())) {
      for (int ordinal = set.ordinalsStart(); ordinal <= set.lastOrdinal(); ordinal++) {
        for (ClaimTemplate template : set.claimTemplates()) {
          if (set.claimName(template.name(), ordinal).equals(object.name())) {
            return set.podName(ordinal);
          }
        }
      }
    }
    return "";
  }

  /** Whether all Pods of a set mount it. */
  public boolean sharedBy(StatefulSet set) {
    return set.namespace().equals(object.namespace())
        && set.template().spec().volumes().stream()
            .anyMatch(volume -> volume.claimName().equals(object.name()));
  }
}
