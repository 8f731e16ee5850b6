package dev.ordinal.conclusion;

import dev.ordinal.fact.OwnerReference;
import java.util.List;
import java.util.OptionalInt;

/**
 * What somebody else than the StatefulSet controller does between two syncs.
 *
 * @param actor such as {@code kubelet}, {@code garbage-collector}
 * @param verb remove (the object is gone), delete (its deletion begins), start (the Pod is running
 *     and ready), update (it loses owners)
 * @param owners update of a claim: the owners that are left
 * @param atMostSeconds how long it takes at most; empty if that is not known
 * @param rule the id of the rule that concluded it
 */
public record WorldAction(
    String actor,
    String verb,
    String kind,
    String name,
    List<OwnerReference> owners,
    OptionalInt atMostSeconds,
    String rule,
    List<String> because) {

  public static WorldAction of(
      String actor, String verb, String kind, String name, String rule, String... because) {
    return new WorldAction(
        actor, verb, kind, name, List.of(), OptionalInt.empty(), rule, List.of(because));
  }

  /** The object is gone within a time. */
  public static WorldAction removeWithin(
      int seconds, String actor, String kind, String name, String rule, String... because) {
    OptionalInt within = OptionalInt.of(seconds);
    return new WorldAction(actor, "remove", kind, name, List.of(), within, rule, List.of(because));
  }

  /** A claim loses owners. */
  public static WorldAction updateClaim(
      String actor, String name, List<OwnerReference> left, String rule, String... because) {
    return loseOwners(actor, PlannedAction.CLAIM, name, left, rule, because);
  }

  /** An object loses owners. */
  public static WorldAction loseOwners(
      String actor,
      String kind,
      String name,
      List<OwnerReference> left,
      String rule,
      String... because) {
    return new WorldAction(
        actor, "update", kind, name, left, OptionalInt.empty(), rule, List.of(because));
  }

  /** Whether it is about this object. */
  public boolean isA(String otherVerb, String otherKind, String otherName) {
    return verb.equals(otherVerb) && kind.equals(otherKind) && name.equals(otherName);
  }
}
