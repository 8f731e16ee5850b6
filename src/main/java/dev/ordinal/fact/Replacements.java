package dev.ordinal.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares objects of old manifests with those that come in their place. */
public final class Replacements {

  private final Map<ObjectRef, ApiObject> old;
  private final Collection<ObjectRef> sent;

  /**
   * Compares with what there was: what the new manifests do not hold of it is gone.
   *
   * @param old the objects as they were stored; of a cluster, those only that are sent again or
   *     deleted, since what no manifest names stays
   * @param sent the names of all objects that the new manifests hold
   */
  public Replacements(Collection<ApiObject> old, Collection<ObjectRef> sent) {
    this.old = new HashMap<>();
    this.sent = sent;
    for (ApiObject object : old) {
      this.old.put(object.origin().object(), object);
    }
  }

  /**
   * What changes, beside the sets that are there before and after.
   *
   * @param facts the objects of the new manifests
   */
  public List<Changed> among(Collection<?> facts) {
    List<Changed> changes = new ArrayList<>();
    if (old.isEmpty()) {
      return changes;
    }
    for (Object fact : facts) {
      if (fact instanceof ApiObject next) {
        addChange(changes, next);
      }
    }
    return changes;
  }

  private void addChange(List<Changed> changes, ApiObject next) {
    ApiObject before = old.get(next.origin().object());
    if (before instanceof ConfigMap was && next instanceof ConfigMap is) {
      addContentChange(changes, was.digest(), is.digest(), is);
    } else if (before instanceof Secret was && next instanceof Secret is) {
      addContentChange(changes, was.digest(), is.digest(), is);
    } else if (before instanceof PersistentVolumeClaim was
        && next instanceof PersistentVolumeClaim is) {
      changes.add(new ClaimChange(was, is));
    } else if (before == null && next instanceof StatefulSet added && added.hasClaims()) {
      addReplaced(changes, added);
    }
  }

  /** Without values on both sides nothing is known: a snapshot holds none of Secrets. */
  private static void addContentChange(
      List<Changed> changes, String old, String digest, ApiObject next) {
    if (!old.isEmpty() && !digest.isEmpty() && !old.equals(digest)) {
      changes.add(new ContentChange(next));
    }
  }

  private void addReplaced(List<Changed> changes, StatefulSet added) {
    for (ApiObject object : old.values()) {
      if (!sent.contains(object.origin().object())
          && object.namespace().equals(added.namespace())) {
        if (object instanceof StatefulSet set && renamed(set, added)) {
          changes.add(new RenamedSet(set, added));
        } else if (object instanceof Deployment deployment && sameImages(deployment, added)) {
          addLostClaims(changes, deployment, added);
        }
      }
    }
  }

  private void addLostClaims(List<Changed> changes, Deployment deployment, StatefulSet added) {
    for (Mention mention : deployment.template().spec().references()) {
      ObjectRef claim = new ObjectRef("v1", mention.kind(), added.namespace(), mention.name());
      if (!sent.contains(claim) && old.get(claim) instanceof PersistentVolumeClaim lost) {
        changes.add(new KindSwitch(deployment, added, lost));
      }
    }
  }

  private static boolean renamed(StatefulSet old, StatefulSet next) {
    return sameImages(old, next)
        && old.claimTemplates().stream()
            .map(ClaimTemplate::name)
            .toList()
            .equals(next.claimTemplates().stream().map(ClaimTemplate::name).toList());
  }

  /** Whether each main container has one of the same repository, in the same order. */
  private static boolean sameImages(Workload old, Workload next) {
    List<Container> before = old.template().spec().containers();
    List<Container> after = next.template().spec().containers();
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      if (!StatefulSetChange.sameRepository(before.get(i), after.get(i))) {
        return false;
      }
    }
    return before.size() == after.size();
  }
}
