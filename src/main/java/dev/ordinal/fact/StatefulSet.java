package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A StatefulSet.
 *
 * @param replicas 1 if the manifest names none
 * @param replicasWritten whether the manifest names the number of replicas
 * @param serviceName empty if there is none
 * @param podManagementPolicy OrderedReady or Parallel
 * @param updateStrategy RollingUpdate, OnDelete or Recreate
 * @param rollingUpdate whether {@code updateStrategy.rollingUpdate} is there
 * @param partition 0 if there is none
 * @param maxUnavailable null if there is none
 * @param ordinalsStart 0 if there is none
 * @param whenDeleted Retain or Delete
 * @param whenScaled Retain or Delete
 */
public record StatefulSet(
    Origin origin,
    ObjectMeta metadata,
    int replicas,
    boolean replicasWritten,
    String serviceName,
    LabelSelector selector,
    PodTemplate template,
    List<ClaimTemplate> claimTemplates,
    String podManagementPolicy,
    String updateStrategy,
    boolean rollingUpdate,
    int partition,
    IntOrPercent maxUnavailable,
    int minReadySeconds,
    int ordinalsStart,
    int revisionHistoryLimit,
    String whenDeleted,
    String whenScaled)
    implements Workload {

  private static final List<String> DOWNSCALER =
      List.of("downscaler/uptime", "downscaler/downtime", "downscaler/force-downtime");
  private static final String ARGO_CD = "argocd.argoproj.io/";
  private static final String FLUX = ".toolkit.fluxcd.io/";
  private static final String HELM = "helm.sh/";
  private static final Pattern LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");

  /**
   * Reads a set.
   *
   * @param set the object as the API server stores it, defaults applied
   */
  public static StatefulSet from(MapNode set, Origin origin) {
    MapNode spec = set.map("spec");
    MapNode strategy = spec.map("updateStrategy");
    MapNode rollingUpdate = strategy.map("rollingUpdate");
    MapNode retention = spec.map("persistentVolumeClaimRetentionPolicy");
    return new StatefulSet(
        origin,
        ObjectMeta.from(set),
        Metadata.number(spec, "replicas", 1),
        Metadata.isWritten(spec, "replicas"),
        spec.text("serviceName").orElse(""),
        Selectors.of(spec, "selector"),
        PodTemplate.from(spec.map("template"), "spec.template"),
        claimTemplates(spec),
        spec.text("podManagementPolicy").orElse("OrderedReady"),
        strategy.text("type").orElse("RollingUpdate"),
        strategy.get("rollingUpdate").orElse(null) instanceof MapNode,
        Metadata.number(rollingUpdate, "partition", 0),
        IntOrPercent.from(rollingUpdate, "maxUnavailable"),
        Metadata.number(spec, "minReadySeconds", 0),
        Metadata.number(spec.map("ordinals"), "start", 0),
        Metadata.number(spec, "revisionHistoryLimit", 10),
        retention.text("whenDeleted").orElse("Retain"),
        retention.text("whenScaled").orElse("Retain"));
  }

  private static List<ClaimTemplate> claimTemplates(MapNode spec) {
    List<ClaimTemplate> templates = new ArrayList<>();
    for (Items.Item item : Items.of(spec, "volumeClaimTemplates", "spec")) {
      templates.add(ClaimTemplate.from(item.map(), item.path()));
    }
    return List.copyOf(templates);
  }

  /** Whether Pods are made and removed all at once ({@code podManagementPolicy: Parallel}). */
  public boolean parallel() {
    return podManagementPolicy.equals("Parallel");
  }

  /**
   * Whether the partition reads like an ordinal of the set, one that its first Pods are below,
   * although it counts Pods from the first on.
   */
  public boolean partitionMeantAsOrdinal() {
    return ordinalsStart > 0 && partition <= lastOrdinal();
  }

  /** The Pods that the partition holds back, {@code db-2 to db-4}. */
  public String heldBackPods() {
    int last = Math.min(ordinalsStart + partition - 1, lastOrdinal());
    String first = podName(ordinalsStart);
    return last == ordinalsStart ? first : first + " to " + podName(last);
  }

  /** Whether its selector matches its own template; if not, one of the two is mistyped. */
  public boolean selectsOwnPods() {
    return !selector.present() || selector.matches(template.labels());
  }

  /** Its Pods, the highest ordinal first, {@code db-2, db-1, db-0}. */
  public String podsFromHighest() {
    List<String> pods = new ArrayList<>();
    for (int ordinal = lastOrdinal(); ordinal >= ordinalsStart; ordinal--) {
      pods.add(podName(ordinal));
    }
    return StatefulSetChange.listed(pods);
  }

  /** Whether its Pods have claims of their own. */
  public boolean hasClaims() {
    return !claimTemplates.isEmpty();
  }

  /** Whether some container mounts what is neither a volume nor a claim template. */
  public boolean unresolvedMount() {
    for (Container container : template.spec().allContainers()) {
      for (VolumeMount mount : container.volumeMounts()) {
        if (template.spec().volume(mount.name()) == null && claimTemplate(mount.name()) == null) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The only volume or claim template that no container mounts, which a mount that leads nowhere
   * may mean; empty if there are none or several.
   */
  public String unmounted() {
    Set<String> names = new TreeSet<>();
    template.spec().volumes().forEach(volume -> names.add(volume.name()));
    claimTemplates.forEach(claimTemplate -> names.add(claimTemplate.name()));
    names.removeIf(template.spec()::mounts);
    return names.size() == 1 ? names.iterator().next() : "";
  }

  /** Whether a label or an annotation is one of Helm, Argo CD or Flux. */
  public boolean managedByTool() {
    return managedByGitOps()
        || labels().getOrDefault("app.kubernetes.io/managed-by", "").equals("Helm")
        || metadata.mentions(HELM);
  }

  /** What deploys it, {@code Helm release shop}. */
  public String deployer() {
    return Keeper.of(this).map(Keeper::name).orElse("a tool that waits");
  }

  /** Whether a label or an annotation is one of Argo CD or Flux. */
  public boolean managedByGitOps() {
    return metadata.mentions(ARGO_CD) || metadata.mentions(FLUX);
  }

  /** Whether its Service has a name that can be the subdomain of Pods; false if it has none. */
  public boolean serviceNameIsLabel() {
    return LABEL.matcher(serviceName).matches();
  }

  /** The first main container that mounts one of its claims; null if none does. */
  public Container dataContainer() {
    for (Container container : template.spec().containers()) {
      if (container.mountsOneOf(claimTemplates)) {
        return container;
      }
    }
    return null;
  }

  /**
   * Where its claims get the label by which a GitOps tool tracks what it made: in a claim template,
   * or in the selector, whose labels all claims get; with the key of the label.
   */
  public Map<String, String> trackingLabels() {
    return ClaimLabels.among(this, ClaimTemplate.TRACKING);
  }

  /**
   * The same for the label by which Argo CD tracks unless it is told, or made, to track by
   * annotation; empty for a set that shows nothing of Argo CD, or that it tracks by annotation.
   */
  public Map<String, String> instanceLabels() {
    boolean byAnnotation = annotations().containsKey("argocd.argoproj.io/tracking-id");
    return byAnnotation || !metadata.mentions(ARGO_CD)
        ? Map.of()
        : ClaimLabels.among(this, Set.of("app.kubernetes.io/instance"));
  }

  /**
   * Every ConfigMap, Secret and claim that its Pods need: a volume that has the name of a claim
   * template is never mounted.
   */
  public List<Mention> references() {
    List<Mention> references = new ArrayList<>();
    for (Container container : template.spec().allContainers()) {
      references.addAll(container.references());
    }
    for (Volume volume : template.spec().volumes()) {
      if (claimTemplate(volume.name()) == null) {
        references.addAll(volume.references());
      }
    }
    return references;
  }

  /** Whether some container has a readiness probe. */
  public boolean readinessProbed() {
    return template.spec().containers().stream().anyMatch(one -> one.readinessProbe() != null);
  }

  /** Whether its Pods are there to be reached: they have ports, or a Service governs them. */
  public boolean serves() {
    return !serviceName.isEmpty()
        || template.spec().containers().stream().anyMatch(one -> !one.ports().isEmpty());
  }

  /** The highest ordinal; one below the first if it has no replicas. */
  public int lastOrdinal() {
    return ordinalsStart + replicas - 1;
  }

  /**
   * What keeps a host name that begins with the set's name and an ordinal from being one of its
   * Pods; empty if nothing does.
   */
  public String addressFault(HostName host) {
    if (!host.isOfCluster()) {
      return "";
    }
    if (host.ordinal() < ordinalsStart || host.ordinal() > lastOrdinal()) {
      return "StatefulSet "
          + name()
          + " has the Pods "
          + podName(ordinalsStart)
          + " to "
          + podName(lastOrdinal());
    }
    if (!host.label(1).equals(serviceName)) {
      return "StatefulSet " + name() + " is governed by the Service " + serviceName;
    }
    String otherNamespace = host.label(2);
    boolean unknown = otherNamespace.isEmpty() || !metadata.namespaceWritten();
    return unknown || otherNamespace.equals(namespace())
        ? ""
        : "StatefulSet " + name() + " is in namespace " + namespace();
  }

  /** Whether its template spreads its Pods, or keeps them apart, in whatever way. */
  public boolean spreads() {
    PodSpec pod = template.spec();
    return !pod.topologySpreadConstraints().isEmpty()
        || keepsApart(pod.affinity().podAntiAffinity())
        || keepsApart(pod.affinity().preferredPodAntiAffinity());
  }

  /** Whether one of these terms is about its own Pods, not about others. */
  private boolean keepsApart(List<Affinity.PodTerm> terms) {
    return terms.stream().anyMatch(term -> term.selects(template.labels()));
  }

  /**
   * How long a rolling update may take, one Pod after the other: the grace period where it is
   * written, the start as far as the probes allow for it, and minReadySeconds.
   */
  public long rolloutSeconds() {
    PodSpec pod = template.spec();
    long start = 0;
    for (Container container : pod.containers()) {
      start = Math.max(start, container.startSeconds());
    }
    long stop = pod.graceWritten() ? pod.terminationGracePeriodSeconds() : 0;
    return replicas * (stop + start + minReadySeconds);
  }

  /**
   * The first of its Pods that its template looks up, only once, though the Pod is made after
   * another; null if there is none.
   */
  public HostName laterHost() {
    for (Container container : template.spec().allContainers()) {
      for (HostName host : container.hostNamesTriedOnce()) {
        if (host.setName().equals(name())
            && host.ordinal() > ordinalsStart
            && host.ordinal() <= lastOrdinal()) {
          return host;
        }
      }
    }
    return null;
  }

  /** The annotation by which kube-downscaler scales it down; empty if there is none. */
  public String downscaledBy() {
    for (String key : DOWNSCALER) {
      if (annotations().containsKey(key)) {
        return key;
      }
    }
    return "";
  }

  /** The short name of its first Pod in DNS, {@code web-0.web}. */
  public String firstHost() {
    return podName(ordinalsStart) + "." + serviceName;
  }

  /** The name of the Pod of an ordinal. */
  public String podName(int ordinal) {
    return name() + "-" + ordinal;
  }

  /** The claim template of that name; null if there is none. */
  public ClaimTemplate claimTemplate(String templateName) {
    for (ClaimTemplate claimTemplate : claimTemplates) {
      if (claimTemplate.name().equals(templateName)) {
        return claimTemplate;
      }
    }
    return null;
  }

  /** The claims of its first claim template, {@code data-db-0 to data-db-2}. */
  public String claimRange() {
    String template = claimTemplates.get(0).name();
    String first = claimName(template, ordinalsStart);
    return replicas > 1 ? first + " to " + claimName(template, lastOrdinal()) : first;
  }

  /** The name of the claim that a claim template gives to an ordinal. */
  public String claimName(String claimTemplate, int ordinal) {
    return claimTemplate + "-" + name() + "-" + ordinal;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return origin.hashCode();
  }
}
