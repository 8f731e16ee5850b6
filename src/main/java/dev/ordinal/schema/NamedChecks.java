package dev.ordinal.schema;

/** The laws that {@code constraints.txt} can only name. */
final class NamedChecks {

  private NamedChecks() {}

  /**
   * A law by its name. Only the laws that are asked for are linked: linking all of them would take
   * longer than a lint of one manifest.
   *
   * @throws IllegalArgumentException if there is no such law
   */
  static Constraint byName(String name) {
    return switch (name) {
      case "labels" -> ListLaws::labels;
      case "each-dns-subdomain" -> ListLaws::eachDnsSubdomain;
      case "annotations" -> MetadataLaws::annotations;
      case "finalizers" -> MetadataLaws::finalizers;
      case "known-finalizers" -> MetadataLaws::knownFinalizers;
      case "owner-references" -> MetadataLaws::ownerReferences;
      case "owner-version" -> MetadataLaws::ownerVersion;
      case "banned-owner" -> MetadataLaws::bannedOwner;
      case "not-empty" -> MetadataLaws::notEmpty;
      case "template-meta-fields" -> MetadataLaws::templateMetaFields;
      case "name-in-path" -> MetadataLaws::nameInPath;
      case "metadata-of-valid" -> MetadataLaws::metadataOfValid;
      case "selector-operator" -> SelectorLaws::operator;
      case "selector-values" -> SelectorLaws::values;
      case "update-strategy" -> StatefulSetLaws::updateStrategy;
      case "rolling-max-unavailable" -> StatefulSetLaws::rollingMaxUnavailable;
      case "int-or-percent" -> StatefulSetLaws::intOrPercent;
      case "ordinals" -> StatefulSetLaws::ordinals;
      case "set-selector-and-template" -> StatefulSetLaws::selectorAndTemplate;
      case "replicated-template" -> WorkloadLaws::replicatedTemplate;
      case "daemon-template" -> WorkloadLaws::daemonTemplate;
      case "job-template" -> JobLaws::template;
      case "job-indexes" -> JobLaws::indexes;
      case "job-failure-policy" -> JobLaws::failurePolicy;
      case "job-success-policy" -> JobLaws::successPolicy;
      case "job-replacement-policy" -> JobLaws::replacementPolicy;
      case "job-selector" -> JobLaws::selector;
      case "job-generated-labels" -> JobLaws::generatedLabels;
      case "job-indexed-name" -> JobLaws::indexedName;
      case "job-without-selector" -> JobLaws::noSelector;
      case "pod-failure-rule" -> JobLaws::failureRule;
      case "pod-failure-codes" -> JobLaws::exitCodes;
      case "cron-job-name" -> JobLaws::cronJobName;
      case "cron-schedule" -> JobLaws::schedule;
      case "time-zone" -> JobLaws::timeZone;
      case "deployment-strategy" -> WorkloadLaws::deploymentStrategy;
      case "daemon-strategy" -> WorkloadLaws::daemonStrategy;
      case "progress-deadline" -> WorkloadLaws::progressDeadline;
      case "autoscaler-limits" -> AutoscalerLaws::limits;
      case "autoscaler-zero" -> AutoscalerLaws::metricsForZero;
      case "scale-target-version" -> AutoscalerLaws::targetVersion;
      case "described-version" -> AutoscalerLaws::describedVersion;
      case "metric" -> AutoscalerLaws::metric;
      case "metric-target-type" -> AutoscalerLaws::targetType;
      case "object-target" -> AutoscalerLaws::objectTarget;
      case "external-target" -> AutoscalerLaws::externalTarget;
      case "pods-target" -> AutoscalerLaws::podsTarget;
      case "resource-target" -> AutoscalerLaws::resourceTarget;
      case "container-resource" -> AutoscalerLaws::containerResource;
      case "positive-quantity" -> AutoscalerLaws::positive;
      case "quantity-not-negative" -> AutoscalerLaws::notNegative;
      case "provisioner" -> StorageClassLaws::provisioner;
      case "class-parameters" -> StorageClassLaws::parameters;
      case "allowed-topologies" -> StorageClassLaws::topologies;
      case "access-modes" -> ClaimLaws::accessModes;
      case "storage-request" -> ClaimLaws::storageRequest;
      case "data-source-group" -> ClaimLaws::dataSourceGroup;
      case "data-sources-match" -> ClaimLaws::dataSourcesMatch;
      case "one-budget" -> BudgetLaws::oneBudget;
      case "topology-annotations" -> ServiceLaws::topologyAnnotations;
      case "service-type" -> ServiceLaws::type;
      case "service-ports" -> ServiceLaws::ports;
      case "session-affinity" -> ServiceLaws::sessionAffinity;
      case "cluster-ips" -> ClusterIpLaws::judge;
      case "external-ips" -> ServiceLaws::externalIps;
      case "source-ranges" -> ServiceLaws::sourceRanges;
      case "source-range-annotation" -> ServiceLaws::sourceRangeAnnotation;
      case "load-balancer-fields" -> ServiceLaws::loadBalancerFields;
      case "traffic-policies" -> ServiceLaws::trafficPolicies;
      case "port-or-name" -> AddressLaws::portOrName;
      case "ip" -> AddressLaws::ip;
      case "pod-object" -> PodLaws::podObject;
      case "pod-containers" -> PodLaws::containers;
      case "dns-config" -> PodLaws::dnsConfig;
      case "scheduling-gates" -> PodLaws::schedulingGates;
      case "resource-claims" -> PodLaws::resourceClaims;
      case "eviction-responders" -> PodLaws::evictionResponders;
      case "eviction-priority" -> PodLaws::evictionPriority;
      case "account-names" -> PodLaws::accountNames;
      case "host-network-ports" -> PodLaws::hostNetworkPorts;
      case "share-process-namespace" -> PodLaws::shareProcessNamespace;
      case "host-users" -> PodLaws::hostUsers;
      case "hostname-override" -> PodLaws::hostnameOverride;
      case "file-key-volumes" -> PodLaws::fileKeyVolumes;
      case "pod-group-name" -> PodLaws::podGroupName;
      case "pod-resources" -> PodResourceLaws::judge;
      case "container-resources" -> ResourceLaws::container;
      case "overhead" -> ResourceLaws::overhead;
      case "port-names" -> ProbeLaws::portNames;
      case "http-headers" -> ProbeLaws::httpHeaders;
      case "http-protocol" -> ProbeLaws::httpProtocol;
      case "exit-codes-required" -> ProbeLaws::exitCodesRequired;
      case "exit-code-count" -> ProbeLaws::exitCodeCount;
      case "strict-env-name" -> EnvLaws::strictName;
      case "env-sources" -> EnvLaws::variable;
      case "env-from" -> EnvLaws::envFrom;
      case "env-field-ref" -> EnvLaws::envFieldRef;
      case "env-resource-field" -> EnvLaws::envResourceField;
      case "name-prefix" -> EnvLaws::namePrefix;
      case "privilege-escalation" -> SecurityLaws::privilegeEscalation;
      case "group-ids" -> SecurityLaws::groupIds;
      case "sysctls" -> SecurityLaws::sysctls;
      case "host-sysctls" -> SecurityLaws::hostSysctls;
      case "seccomp-localhost" -> SecurityLaws::seccompLocalhost;
      case "app-armor-localhost" -> SecurityLaws::appArmorLocalhost;
      case "selinux-change-policy" -> SecurityLaws::selinuxChangePolicy;
      case "pod-os" -> SystemLaws::os;
      case "host-process" -> SystemLaws::hostProcess;
      case "gmsa-credential-spec" -> SystemLaws::gmsaCredentialSpec;
      case "windows-user-name" -> SystemLaws::userName;
      case "node-selector-operator" -> SchedulingLaws::nodeSelectorOperator;
      case "node-affinity-values" -> SchedulingLaws::nodeAffinityValues;
      case "node-field" -> SchedulingLaws::nodeField;
      case "weight" -> SchedulingLaws::weight;
      case "each-namespace" -> SchedulingLaws::eachNamespace;
      case "topology-key" -> SchedulingLaws::topologyKey;
      case "match-label-keys" -> SchedulingLaws::matchLabelKeys;
      case "spread-constraints" -> SchedulingLaws::spreadConstraints;
      case "spread-label-keys" -> SchedulingLaws::spreadLabelKeys;
      case "toleration" -> SchedulingLaws::toleration;
      case "size-limit" -> VolumeLaws::sizeLimit;
      case "empty-dir-mode" -> VolumeLaws::emptyDirMode;
      case "file-mode" -> VolumeLaws::fileMode;
      case "host-path-type" -> VolumeLaws::hostPathType;
      case "iscsi-name-length" -> VolumeLaws::iscsiNameLength;
      case "iscsi" -> VolumeLaws::iscsi;
      case "fibre-channel" -> VolumeLaws::fibreChannel;
      case "flocker" -> VolumeLaws::flocker;
      case "quobyte" -> VolumeLaws::quobyte;
      case "flex-options" -> VolumeLaws::flexOptions;
      case "azure-disk-uri" -> VolumeLaws::azureDiskUri;
      case "csi-driver" -> VolumeLaws::csiDriver;
      case "publish-secret" -> VolumeLaws::publishSecret;
      case "claim-template-required" -> VolumeLaws::claimTemplateRequired;
      case "downward-files" -> VolumeLaws::downwardFiles;
      case "downward-source" -> VolumeLaws::downwardSource;
      case "projected-sources" -> ProjectedVolumeLaws::sources;
      case "cluster-trust-bundle" -> ProjectedVolumeLaws::trustBundle;
      case "signer-name" -> ProjectedVolumeLaws::signerName;
      case "user-annotations" -> ProjectedVolumeLaws::userAnnotations;
      case "certificate-lifetime" -> ProjectedVolumeLaws::certificateLifetime;
      case "certificate-paths" -> ProjectedVolumeLaws::certificatePaths;
      default -> throw new IllegalArgumentException("no check is called " + name);
    };
  }
}
