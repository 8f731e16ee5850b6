package dev.ordinal.conclusion;

import dev.ordinal.fact.OwnerReference;
import java.util.List;

/**
 * What somebody else than the StatefulSet controller does between two syncs.
 *
 * @param actor such as {@code kubelet}, {@code garbage-collector}
 * @param verb remove (the object is gone), delete (its deletion begins), start (the Pod is running
 *     and ready), update (it loses owners)
 * @param owners update of a claim: the owners that are left
 * @param rule the id of the rule that concluded it
 */
public record WorldAction(
    String actor,
    String verb,
    String kind,
    String name,
    List<OwnerReference> owners,
    String rule,
    List<String> because) {

  public static WorldAction of(
      String actor, String verb, String kind, String name, String rule, String... because) {
    return new WorldAction(actor, verb, kind, name, List.of(), rule, List.of(because));
  }

  /** Reasons, for a conclusion that has more than one list. */
  public static List<String> because(String... reasons) {
    return List.of(reasons);
  }
}
