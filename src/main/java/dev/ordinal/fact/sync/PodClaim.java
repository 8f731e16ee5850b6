package dev.ordinal.fact.sync;

import dev.ordinal.fact.LiveClaim;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.OwnerReference;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the claims that a Pod of the set has, or is to have.
 *
 * @param podUid empty for a Pod that is yet to be made
 * @param condemned whether the Pod is outside the range
 * @param name the name of the claim
 * @param claim null if there is none
 */
public record PodClaim(
    LiveSet set,
    int ordinal,
    String podName,
    String podUid,
    boolean condemned,
    String name,
    LiveClaim claim) {

  private static final String SET_API = "apps/v1";
  private static final String POD_API = "v1";

  public boolean missing() {
    return claim == null;
  }

  public boolean terminating() {
    return claim != null && claim.terminating();
  }

  public boolean ownedBySet() {
    return ownedBy(set.uid());
  }

  public boolean ownedByPod() {
    return ownedBy(podUid);
  }

  /** Whether the set or the Pod owns it. */
  public boolean ours() {
    return ownedBySet() || ownedByPod();
  }

  /** Whether the set owns it, and the Pod does not. */
  public boolean ownedBySetOnly() {
    return ownedBySet() && !ownedByPod();
  }

  /** Whether the Pod owns it, and the set does not. */
  public boolean ownedByPodOnly() {
    return ownedByPod() && !ownedBySet();
  }

  /** Whether the set controls it, and the Pod does not own it. */
  public boolean ownedBySetAlone() {
    return ownedBySetOnly() && !ownedWithoutControl();
  }

  /** Whether the Pod controls it, and the set does not own it. */
  public boolean ownedByPodAlone() {
    return ownedByPodOnly() && !ownedWithoutControl();
  }

  private boolean ownedBy(String uid) {
    for (OwnerReference owner : owners()) {
      if (owner.uid().equals(uid)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it belongs to an earlier Pod of the same name. */
  public boolean ownedByEarlierPod() {
    for (OwnerReference owner : owners()) {
      if (isPod(owner)) {
        return !owner.uid().equals(podUid);
      }
    }
    return false;
  }

  /** Whether it belongs to an earlier set of the same name. */
  public boolean ownedByEarlierSet() {
    for (OwnerReference owner : owners()) {
      if (isSet(owner)) {
        return !owner.uid().equals(set.uid());
      }
    }
    return false;
  }

  /** Whether an owner has the name of the Pod and another uid, of whatever kind it is. */
  public boolean ownedByNamesake() {
    for (OwnerReference owner : owners()) {
      if (owner.name().equals(podName) && !owner.uid().equals(podUid)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether something else than the set or the Pod controls it. An earlier set or Pod of the name
   * counts as such, also if it does not control it.
   */
  public boolean controlledByOther() {
    for (OwnerReference owner : owners()) {
      boolean other =
          isSet(owner)
              ? !owner.uid().equals(set.uid())
              : isPod(owner) ? !owner.uid().equals(podUid) : owner.controller();
      if (other) {
        return true;
      }
    }
    return false;
  }

  /** Whether the set or the Pod owns it without controlling it, as written before 1.31. */
  public boolean ownedWithoutControl() {
    for (OwnerReference owner : owners()) {
      boolean ours = owner.uid().equals(set.uid()) || owner.uid().equals(podUid);
      if (ours && !owner.controller()) {
        return true;
      }
    }
    return false;
  }

  /** Its owners without the set and the Pod, whatever their uid. */
  public List<OwnerReference> withoutOurs() {
    List<OwnerReference> others = new ArrayList<>();
    for (OwnerReference owner : owners()) {
      if (!isSet(owner) && !isPod(owner)) {
        others.add(owner);
      }
    }
    return others;
  }

  /** Its owners with the set as controller and without the Pod. */
  public List<OwnerReference> withSet() {
    return controlled(OwnerReference.controller(SET_API, "StatefulSet", set.name(), set.uid()));
  }

  /** Its owners with the Pod as controller and without the set. */
  public List<OwnerReference> withPod() {
    return controlled(OwnerReference.controller(POD_API, "Pod", podName, podUid));
  }

  /** An owner of that uid under another apiVersion is left as it is. */
  private List<OwnerReference> controlled(OwnerReference added) {
    List<OwnerReference> owners = withoutOurs();
    if (owners.stream().noneMatch(owner -> owner.uid().equals(added.uid()))) {
      owners.add(added);
    }
    return owners;
  }

  /** Its owners after the set was added, if it is no owner, and the Pod removed; by uid. */
  public List<OwnerReference> withPlainSet() {
    return plain(
        podUid, new OwnerReference(SET_API, "StatefulSet", set.name(), set.uid(), false, false));
  }

  /** Its owners after the Pod was added, if it is no owner, and the set removed; by uid. */
  public List<OwnerReference> withPlainPod() {
    return plain(set.uid(), new OwnerReference(POD_API, "Pod", podName, podUid, false, false));
  }

  /** Its owners without the uids of the set and of the Pod. */
  public List<OwnerReference> withoutOurUids() {
    List<OwnerReference> others = new ArrayList<>();
    for (OwnerReference owner : owners()) {
      if (!owner.uid().equals(set.uid()) && !owner.uid().equals(podUid)) {
        others.add(owner);
      }
    }
    return others;
  }

  private List<OwnerReference> plain(String removed, OwnerReference added) {
    List<OwnerReference> owners = new ArrayList<>();
    boolean there = false;
    for (OwnerReference owner : owners()) {
      there |= owner.uid().equals(added.uid());
      if (!owner.uid().equals(removed)) {
        owners.add(owner);
      }
    }
    if (!there) {
      owners.add(added);
    }
    return owners;
  }

  private List<OwnerReference> owners() {
    return claim == null ? List.of() : claim.ownerReferences();
  }

  private boolean isSet(OwnerReference owner) {
    return owner.apiVersion().equals(SET_API)
        && owner.kind().equals("StatefulSet")
        && owner.name().equals(set.name());
  }

  private boolean isPod(OwnerReference owner) {
    return owner.apiVersion().equals(POD_API)
        && owner.kind().equals("Pod")
        && owner.name().equals(podName);
  }
}
