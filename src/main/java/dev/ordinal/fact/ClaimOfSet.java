package dev.ordinal.fact;

/** A claim of the cluster that has the name which a set gives to the claim of an ordinal. */
public record ClaimOfSet(StatefulSet set, ClaimTemplate template, int ordinal, LiveClaim claim) {

  /** Whether the set, as it is wanted, has a Pod of that ordinal. */
  public boolean inRange() {
    return ordinal >= set.ordinalsStart() && ordinal <= set.lastOrdinal();
  }

  /** Whether the claim names the set as an owner, so that it goes when the set goes. */
  public boolean ownedBySet() {
    return claim.ownerReferences().stream()
        .anyMatch(owner -> owner.kind().equals("StatefulSet") && owner.name().equals(set.name()));
  }

  /** The size that the claim has, or asks for while it is not bound; null if that is unknown. */
  public Quantity size() {
    String text = claim.capacity().isEmpty() ? claim.storage() : claim.capacity();
    return Quantity.parse(text).orElse(null);
  }

  /** Whether the claim asks for that size already: then its disk is being grown. */
  private boolean grows(Quantity wanted) {
    return Quantity.parse(claim.storage()).filter(asked -> !asked.isLessThan(wanted)).isPresent();
  }

  /** How the claim differs from its template, as {@code size 10Gi instead of 20Gi}; else empty. */
  public String difference() {
    Quantity wanted = template.spec().storage();
    Quantity size = size();
    if (wanted != null && size != null && size.isLessThan(wanted) && !grows(wanted)) {
      return "size " + size + " instead of " + wanted;
    }
    String storageClass = template.spec().storageClassName();
    if (storageClass != null && !storageClass.equals(claim.storageClassName())) {
      return "storage class " + claim.storageClassName() + " instead of " + storageClass;
    }
    return claim.accessModes().equals(template.spec().accessModes())
        ? ""
        : "access modes " + claim.accessModes() + " instead of " + template.spec().accessModes();
  }
}
