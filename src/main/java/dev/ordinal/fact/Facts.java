package dev.ordinal.fact;

import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.ScalarNode;
import dev.ordinal.schema.Admission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Makes facts of objects. */
public final class Facts {

  private static final Set<String> CLUSTER_SCOPED =
      Set.of(
          "Namespace",
          "Node",
          "PersistentVolume",
          "PriorityClass",
          "StorageClass",
          "VolumeAttachment");

  /** By API group and kind, since another group may use the same word for its own kind. */
  private static final Map<String, BiFunction<MapNode, Origin, ApiObject>> READERS =
      Map.ofEntries(
          Map.entry("apps/StatefulSet", StatefulSet::from),
          Map.entry("apps/Deployment", Deployment::from),
          Map.entry("apps/DaemonSet", DaemonSet::from),
          Map.entry("apps/ReplicaSet", ReplicaSet::from),
          Map.entry("/Pod", Pod::from),
          Map.entry("batch/Job", Job::from),
          Map.entry("batch/CronJob", CronJob::from),
          Map.entry("/PersistentVolumeClaim", PersistentVolumeClaim::from),
          Map.entry("/PersistentVolume", PersistentVolume::from),
          Map.entry("storage.k8s.io/StorageClass", StorageClass::from),
          Map.entry("storage.k8s.io/VolumeAttachment", VolumeAttachment::from),
          Map.entry("/Service", Service::from),
          Map.entry("discovery.k8s.io/EndpointSlice", EndpointSlice::from),
          Map.entry("policy/PodDisruptionBudget", PodDisruptionBudget::from),
          Map.entry("autoscaling/HorizontalPodAutoscaler", HorizontalPodAutoscaler::from),
          Map.entry("/Namespace", Namespace::from),
          Map.entry("/ResourceQuota", ResourceQuota::from),
          Map.entry("/LimitRange", LimitRange::from),
          Map.entry("/ConfigMap", ConfigMap::from),
          Map.entry("/Secret", Secret::from),
          Map.entry("/ServiceAccount", ServiceAccount::from),
          Map.entry("scheduling.k8s.io/PriorityClass", PriorityClass::from),
          Map.entry("/Event", Event::from),
          Map.entry("events.k8s.io/Event", Event::from),
          Map.entry("keda.sh/ScaledObject", ScaledObject::from),
          Map.entry("helm.toolkit.fluxcd.io/HelmRelease", HelmRelease::from),
          Map.entry("argoproj.io/Application", Application::from));

  private Facts() {}

  /**
   * The fact that an object is, if rules know its kind.
   *
   * @param object as the API server would store it: defaults applied, the places of what the file
   *     has kept
   * @param file as it is to be printed
   * @param index the number of the document in the file
   * @param live true for an object of a snapshot
   * @return empty for a kind that no rule looks at
   */
  public static Optional<ApiObject> of(MapNode object, String file, int index, boolean live) {
    return of(object, new Origin(refOf(object), file, index, live, object));
  }

  /**
   * The fact that an object is, if rules know its kind.
   *
   * @param object as the API server would store it
   * @return empty for a kind that no rule looks at
   */
  public static Optional<ApiObject> of(MapNode object, Origin origin) {
    return reader(object).map(reader -> reader.apply(object, origin));
  }

  /**
   * The fact that a document of a manifest is, if rules know its kind.
   *
   * @param stored the object as the API server would store it; places are those of the document,
   *     since a field that has its zero value is not stored
   * @return empty for a kind that no rule looks at
   */
  public static Optional<ApiObject> of(MapNode stored, Document document) {
    Origin origin =
        new Origin(
            refOf(stored), document.source().file(), document.index(), false, document.map());
    return reader(stored).map(reader -> reader.apply(stored, origin));
  }

  private static Optional<BiFunction<MapNode, Origin, ApiObject>> reader(MapNode object) {
    String apiVersion = object.text("apiVersion").orElse("");
    String kind = object.text("kind").orElse("");
    return Optional.ofNullable(READERS.get(group(apiVersion) + "/" + kind));
  }

  /** Whether rules know the kind of an object. */
  public static boolean isKnown(MapNode object) {
    String kind = object.text("kind").orElse("");
    return READERS.containsKey(group(object.text("apiVersion").orElse("")) + "/" + kind);
  }

  /**
   * The facts that a document gives: the object as it is stored, and what was dropped from it.
   *
   * @param admission what the API server makes of the document
   */
  public static List<Object> of(Admission admission) {
    List<Object> facts = new ArrayList<>();
    Document document = admission.document();
    admission.stored().flatMap(stored -> of(stored, document)).ifPresent(facts::add);
    if (!facts.isEmpty()) {
      dropped(admission, facts.get(0)).ifPresent(facts::add);
    }
    return facts;
  }

  /**
   * The facts of objects that are stored, without places.
   *
   * @param objects as the API server stores them
   */
  public static List<ApiObject> stored(Collection<MapNode> objects) {
    List<ApiObject> facts = new ArrayList<>();
    for (MapNode object : objects) {
      of(object, "", 0, true).ifPresent(facts::add);
    }
    return facts;
  }

  /** The field of a document that the API server dropped and rules ask about. */
  public static Optional<DroppedField> dropped(Admission admission, Object fact) {
    return fact instanceof StatefulSet set
        ? DroppedField.maxUnavailable(admission.document().map(), set)
        : Optional.empty();
  }

  /** Whether objects of a kind that rules know are in no namespace. */
  static boolean isOfCluster(String kind) {
    return CLUSTER_SCOPED.contains(kind);
  }

  private static String group(String apiVersion) {
    int slash = apiVersion.indexOf('/');
    return slash < 0 ? "" : apiVersion.substring(0, slash);
  }

  /** An object with its namespace, which a cluster always writes and a manifest may leave out. */
  public static MapNode withNamespace(MapNode object) {
    MapNode metadata = object.map("metadata");
    String namespace = refOf(object).namespace();
    return namespace.isEmpty() || metadata.text("namespace").isPresent()
        ? object
        : object.with("metadata", metadata.with("namespace", ScalarNode.of(namespace)));
  }

  /** Names an object; one without a namespace is in {@code default}, if its kind has namespaces. */
  public static ObjectRef refOf(MapNode object) {
    MapNode metadata = object.map("metadata");
    String kind = object.text("kind").orElse("");
    String namespace =
        CLUSTER_SCOPED.contains(kind) ? "" : metadata.text("namespace").orElse("default");
    return new ObjectRef(
        object.text("apiVersion").orElse(""), kind, namespace, metadata.text("name").orElse(""));
  }
}
