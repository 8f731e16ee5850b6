package dev.ordinal.fact;

/**
 * A StorageClass that is made, changed or deleted.
 *
 * @param old null if it is new
 * @param next null if it is deleted
 */
public record ClassChange(ObjectRef object, StorageClass old, StorageClass next) {

  /** Whether a claim template of a set names it. */
  public boolean usedBy(StatefulSet set) {
    return set.claimTemplates().stream()
        .anyMatch(template -> object.name().equals(template.spec().storageClassName()));
  }

  public boolean deleted() {
    return next == null;
  }

  public boolean created() {
    return old == null;
  }

  /** What a change of expansion means; empty if it stays as it is. */
  public String expansion() {
    if (old == null || next == null || old.allowVolumeExpansion() == next.allowVolumeExpansion()) {
      return "";
    }
    return next.allowVolumeExpansion()
        ? "; they can grow from now on"
        : "; they can no longer grow";
  }
}
