package dev.ordinal.schema;

import dev.ordinal.manifest.MapNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the API server of one release refuses and warns about, beyond the structure of an object.
 * Works on objects as they are stored: decoded, with defaults, without the fields of gates that are
 * off. Safe for use by several threads.
 */
public final class Validation {

  private static final String IN_PODS = "Pod names and hostnames";

  /** What the server says of the use of an object's name, where it becomes a host name. */
  private static final Map<String, String> NAMED_AFTER =
      Map.of(
          "Deployment", IN_PODS,
          "ReplicaSet", IN_PODS,
          "Job", IN_PODS,
          "CronJob", IN_PODS,
          "Pod", "the Pod's hostname");

  private final FeatureGates gates;
  private final int minor;
  private final ConstraintTable table;

  private Validation(int minor, FeatureGates gates) {
    this.minor = minor;
    this.gates = gates;
    this.table = ConstraintTable.load(minor, gates);
  }

  /** The laws of a release with its feature gates. */
  public static Validation of(KubeVersion version, FeatureGates gates) {
    return new Validation(ApiTables.minorOf(version), gates);
  }

  /**
   * Why the server refuses to create an object.
   *
   * @param stored the object with its defaults
   * @return in the order of the file; empty if it is accepted, or if the kind is not known
   */
  public List<ApiError> onCreate(String apiVersion, String kind, MapNode stored) {
    String type = apiVersion + "/" + kind;
    Inspection inspection = new Inspection(table, gates, minor);
    return table.has(type) ? inspect(type, stored, inspection) : List.of();
  }

  /**
   * Why the server refuses the Pods of a set that it accepts: before 1.34 it does not look into the
   * template.
   *
   * @param stored the set with its defaults
   * @return in the order of the file; empty if Pods can be made
   */
  public List<ApiError> onCreateOfPods(MapNode stored) {
    Inspection inspection = new Inspection(table, gates, minor);
    StatefulSetLaws.pods(Field.root(stored).child("spec"), inspection);
    return inspection.errors();
  }

  private static List<ApiError> inspect(String type, MapNode object, Inspection inspection) {
    inspection.apply(type, Field.root(object));
    return inspection.errors();
  }

  /**
   * Why the server refuses the new values of an object that replaces another; what may not change
   * at all is not judged here. What the old object has already and only new objects must not have
   * is tolerated, as the server does.
   *
   * @param stored the new object with its defaults
   * @param old the object before
   * @return in the order of the file; empty if there is nothing to refuse
   */
  public List<ApiError> onUpdate(String apiVersion, String kind, MapNode stored, MapNode old) {
    String type = apiVersion + "/" + kind;
    if (!table.has(type)) {
      return List.of();
    }
    Inspection rules = new Inspection(table, gates, minor);
    Field before = Field.root(old);
    Set<Leniency> tolerated = Tolerance.of(kind, before, Field.root(stored), rules);
    Inspection inspection = rules.another(tolerated, Tolerance.addresses(before));
    return inspect(type, stored, inspection);
  }

  /** What the server prints besides when it creates an object that it accepts. */
  public List<String> warningsOnCreate(String apiVersion, String kind, MapNode stored) {
    return warnings(kind, stored, "", true);
  }

  /** What the server prints besides when an object that it accepts replaces another. */
  public List<String> warningsOnUpdate(
      String apiVersion, String kind, MapNode stored, MapNode old) {
    boolean changed = !counted(kind, stored).equals(counted(kind, old));
    return warnings(kind, stored, "Spec", changed);
  }

  /** What the server counts the changes of. */
  private static MapNode counted(String kind, MapNode object) {
    MapNode spec = object.map("spec");
    return kind.equals("DaemonSet") ? spec.map("template") : spec;
  }

  /**
   * @param claimStep what an update prints between a claim template and its resources
   * @param pods whether the Pod template is looked at
   */
  private List<String> warnings(String kind, MapNode stored, String claimStep, boolean pods) {
    Warnings warnings = new Warnings(minor);
    Field object = Field.root(stored);
    Field spec = object.child("spec");
    boolean isNew = claimStep.isEmpty();
    if (isNew && NAMED_AFTER.containsKey(kind)) {
      podName(object, NAMED_AFTER.get(kind), warnings);
    }
    Field template =
        kind.equals("CronJob")
            ? spec.child("jobTemplate", "spec", "template")
            : spec.child("template");
    if (pods && template.isSet()) {
      PodWarnings.judge(template, true, warnings);
    }
    switch (kind) {
      case "StatefulSet" -> {
        for (Field claim : spec.child("volumeClaimTemplates").items()) {
          warnings.claimSpec(
              claim.child("spec"),
              claimStep.isEmpty() ? claim.path() : claim.path().child(claimStep));
        }
        historyLimit(spec.child("revisionHistoryLimit"), warnings);
      }
      case "Pod" -> PodWarnings.judge(object, false, warnings);
      case "Service" -> ServiceWarnings.judge(object, warnings);
      case "PersistentVolumeClaim" -> warnings.claim(object);
      default -> {}
    }
    return warnings.found();
  }

  private static void podName(Field object, String use, Warnings warnings) {
    List<String> faults = NameFormats.dnsLabel(MetadataLaws.storedName(object));
    if (!faults.isEmpty()) {
      warnings.add(
          object.child("metadata", "name").path(),
          "this is used in "
              + use
              + ", which can result in surprising behavior; a DNS label is recommended: ["
              + String.join(" ", faults)
              + "]");
    }
  }

  private void historyLimit(Field limit, Warnings warnings) {
    if (limit.number() < 0 && warnings.since(33)) {
      warnings.add(
          limit.path(),
          "a negative value retains all historical revisions; a value >= 0 is recommended");
    }
  }
}
