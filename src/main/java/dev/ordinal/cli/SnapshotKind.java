package dev.ordinal.cli;

import java.util.List;

/**
 * The kinds that a snapshot asks a cluster for: all that a rule looks at, in the order in which
 * they are read.
 */
enum SnapshotKind {
  NAMESPACE("Namespace", "", "namespaces", Scope.CLUSTER),
  NODE("Node", "", "nodes", Scope.CLUSTER),
  STORAGE_CLASS("StorageClass", "storage.k8s.io", "storageclasses", Scope.CLUSTER),
  PERSISTENT_VOLUME("PersistentVolume", "", "persistentvolumes", Scope.CLUSTER),
  PRIORITY_CLASS("PriorityClass", "scheduling.k8s.io", "priorityclasses", Scope.CLUSTER),
  VOLUME_ATTACHMENT("VolumeAttachment", "storage.k8s.io", "volumeattachments", Scope.CLUSTER),
  STATEFUL_SET("StatefulSet", "apps", "statefulsets", Scope.NAMESPACE),
  CONTROLLER_REVISION("ControllerRevision", "apps", "controllerrevisions", Scope.NAMESPACE),
  POD("Pod", "", "pods", Scope.NAMESPACE),
  CLAIM("PersistentVolumeClaim", "", "persistentvolumeclaims", Scope.NAMESPACE),
  SERVICE("Service", "", "services", Scope.NAMESPACE),
  ENDPOINT_SLICE("EndpointSlice", "discovery.k8s.io", "endpointslices", Scope.NAMESPACE),
  BUDGET("PodDisruptionBudget", "policy", "poddisruptionbudgets", Scope.NAMESPACE),
  AUTOSCALER("HorizontalPodAutoscaler", "autoscaling", "horizontalpodautoscalers", Scope.NAMESPACE),
  DEPLOYMENT("Deployment", "apps", "deployments", Scope.NAMESPACE),
  REPLICA_SET("ReplicaSet", "apps", "replicasets", Scope.NAMESPACE),
  DAEMON_SET("DaemonSet", "apps", "daemonsets", Scope.NAMESPACE),
  JOB("Job", "batch", "jobs", Scope.NAMESPACE),
  CRON_JOB("CronJob", "batch", "cronjobs", Scope.NAMESPACE),
  SERVICE_ACCOUNT("ServiceAccount", "", "serviceaccounts", Scope.NAMESPACE),
  QUOTA("ResourceQuota", "", "resourcequotas", Scope.NAMESPACE),
  LIMIT_RANGE("LimitRange", "", "limitranges", Scope.NAMESPACE),
  CONFIG_MAP("ConfigMap", "", "configmaps", Scope.NAMESPACE),
  SECRET("Secret", "", "secrets", Scope.NAMESPACE),
  EVENT("Event", "", "events", Scope.NAMESPACE),
  SCALED_OBJECT("ScaledObject", "keda.sh", "scaledobjects", Scope.NAMESPACE),
  HELM_RELEASE("HelmRelease", "helm.toolkit.fluxcd.io", "helmreleases", Scope.NAMESPACE),
  APPLICATION("Application", "argoproj.io", "applications", Scope.NAMESPACE);

  /** Where objects of a kind live. */
  enum Scope {
    CLUSTER,
    NAMESPACE
  }

  /**
   * Of a Secret, kubectl prints the name and the keys and nothing else: no value, no annotation
   * (the last applied manifest holds the values once more) reaches Ordinal or a disk.
   */
  private static final String SECRET_NAMES =
      """
      go-template={"apiVersion":"v1","kind":"List","items":[{{range $i, $s := .items}}{{if $i}},{{end}}
      {"apiVersion":"v1","kind":"Secret","metadata":{"name":{{printf "%q" $s.metadata.name}},\
      "namespace":{{printf "%q" $s.metadata.namespace}}},"type":{{printf "%q" (or $s.type "")}},\
      "data":{{"{"}}{{$n := 0}}{{range $key, $value := $s.data}}{{if $n}},{{end}}{{$n = 1}}\
      {{printf "%q" $key}}:""{{end}}{{"}}"}}{{end}}]}""";

  private final String kind;
  private final String group;
  private final String resource;
  private final Scope scope;

  SnapshotKind(String kind, String group, String resource, Scope scope) {
    this.kind = kind;
    this.group = group;
    this.resource = resource;
    this.scope = scope;
  }

  String kind() {
    return kind;
  }

  /** The API group; empty for the core group. */
  String group() {
    return group;
  }

  /** The plural in lower case, as roles name it. */
  String resource() {
    return resource;
  }

  Scope scope() {
    return scope;
  }

  /** The arguments of {@code kubectl} that list it, without those that say where. */
  List<String> listing() {
    String type = group.isEmpty() ? resource : resource + "." + group;
    return List.of("get", type, "--chunk-size=500", "-o", this == SECRET ? SECRET_NAMES : "json");
  }
}
