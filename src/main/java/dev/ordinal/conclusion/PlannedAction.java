package dev.ordinal.conclusion;

import dev.ordinal.fact.OwnerReference;
import dev.ordinal.fact.sync.Phase;
import java.util.List;

/**
 * One write to the API that the StatefulSet controller will make by itself.
 *
 * @param phase in which phase of the sync
 * @param ordinal whose Pod it is about; -1 if it is about none
 * @param verb create, delete, update, adopt or release
 * @param kind Pod, PersistentVolumeClaim or ControllerRevision
 * @param revision create of a Pod: the revision it is made from; else empty
 * @param number create and update of a ControllerRevision: its number; else 0
 * @param owners update of a PersistentVolumeClaim: all its owners afterwards; else empty
 * @param rule the id of the rule that concluded it
 * @param because the reasons, each a sentence without a full stop
 */
public record PlannedAction(
    Phase phase,
    int ordinal,
    String verb,
    String kind,
    String name,
    String revision,
    long number,
    List<OwnerReference> owners,
    String rule,
    List<String> because) {

  /** The kinds that the controller writes. */
  public static final String POD = "Pod";

  public static final String CLAIM = "PersistentVolumeClaim";
  public static final String REVISION = "ControllerRevision";

  /** A Pod is created from a revision. */
  public static PlannedAction createPod(
      int ordinal, String name, String revision, String rule, String... because) {
    return new PlannedAction(
        Phase.REPLICA,
        ordinal,
        "create",
        POD,
        name,
        revision,
        0,
        List.of(),
        rule,
        List.of(because));
  }

  /** A Pod is deleted. */
  public static PlannedAction deletePod(
      Phase phase, int ordinal, String name, String rule, String... because) {
    return about(phase, ordinal, "delete", POD, name, rule, because);
  }

  /** The labels of a Pod are put right. */
  public static PlannedAction updatePod(int ordinal, String name, String rule, String... because) {
    return about(Phase.REPLICA, ordinal, "update", POD, name, rule, because);
  }

  /** A Pod gets the set as its owner, or loses it. */
  public static PlannedAction claimPod(String verb, String name, String rule, String... because) {
    return about(Phase.CLAIM, -1, verb, POD, name, rule, because);
  }

  /** A claim is created. */
  public static PlannedAction createClaim(
      int ordinal, String name, String rule, String... because) {
    return about(Phase.REPLICA, ordinal, "create", CLAIM, name, rule, because);
  }

  /** The owners of a claim are changed. */
  public static PlannedAction updateClaim(
      Phase phase,
      int ordinal,
      String name,
      List<OwnerReference> owners,
      String rule,
      String... because) {
    return new PlannedAction(
        phase, ordinal, "update", CLAIM, name, "", 0, owners, rule, List.of(because));
  }

  /** A revision is created or renumbered. */
  public static PlannedAction numberRevision(
      String verb, String name, long number, String rule, String... because) {
    return new PlannedAction(
        Phase.REVISION, -1, verb, REVISION, name, "", number, List.of(), rule, List.of(because));
  }

  /** A revision is adopted or deleted. */
  public static PlannedAction revision(
      Phase phase, String verb, String name, String rule, String... because) {
    return about(phase, -1, verb, REVISION, name, rule, because);
  }

  private static PlannedAction about(
      Phase phase,
      int ordinal,
      String verb,
      String kind,
      String name,
      String rule,
      String... because) {
    return new PlannedAction(
        phase, ordinal, verb, kind, name, "", 0, List.of(), rule, List.of(because));
  }

  public boolean isA(String otherVerb, String otherKind) {
    return verb.equals(otherVerb) && kind.equals(otherKind);
  }

  /** The same action on an object of another name. */
  public PlannedAction named(String otherName) {
    return new PlannedAction(
        phase, ordinal, verb, kind, otherName, revision, number, owners, rule, because);
  }
}
