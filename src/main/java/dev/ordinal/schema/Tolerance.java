package dev.ordinal.schema;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * What an update tolerates: the faults of the old object that the server grew out of, so that such
 * an object can still be changed.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/master/pkg/api/pod/util.go">
 *     GetValidationOptionsFromPodSpecAndMeta</a>
 */
final class Tolerance {

  private static final Map<Leniency, BiPredicate<Field, Inspection>> BY_OLD_POD_SPEC =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Leniency.INDIVISIBLE_HUGE_PAGES, Tolerance::hasIndivisibleHugePages),
              Map.entry(Leniency.INVALID_AFFINITY_VALUE, Tolerance::hasInvalidAffinity),
              Map.entry(Leniency.INVALID_NODE_AFFINITY_VALUE, Tolerance::hasInvalidNodeAffinity),
              Map.entry(
                  Leniency.INVALID_SPREAD_SELECTOR,
                  (spec, rules) ->
                      any(
                          spec.child("topologySpreadConstraints"),
                          each -> rules.violates("LabelSelector", each.child("labelSelector")))),
              Map.entry(
                  Leniency.INVALID_SPREAD_LABEL_KEYS,
                  (spec, rules) ->
                      any(
                          spec.child("topologySpreadConstraints"),
                          each -> rules.violates(SchedulingLaws::matchLabelKeys, each))),
              Map.entry(
                  Leniency.HOST_NAMESPACE_SYSCTL,
                  (spec, rules) -> rules.violates(SecurityLaws::hostSysctls, spec)),
              Map.entry(Leniency.NON_LOCAL_TOKEN_PATH, Tolerance::hasNonLocalTokenPath),
              Map.entry(Leniency.RESTART_RULES, Tolerance::hasRestartRules),
              Map.entry(Leniency.RESTART_ALL_CONTAINERS, Tolerance::hasRestartAll),
              Map.entry(Leniency.INIT_RESTART_CONTAINER, Tolerance::hasInitRestartContainer),
              Map.entry(
                  Leniency.SIDECAR_RESIZE_POLICY,
                  (spec, rules) ->
                      any(
                          spec.child("initContainers"),
                          each -> isSidecar(each) && !each.child("resizePolicy").isEmpty())),
              Map.entry(
                  Leniency.USER_NAMESPACE_DEVICES,
                  (spec, rules) ->
                      spec.child("hostUsers").isFalse()
                          && ContainerLaws.all(spec).stream()
                              .anyMatch(each -> !each.child("volumeDevices").isEmpty())),
              Map.entry(
                  Leniency.USER_NAMESPACE_HOST_NETWORK,
                  (spec, rules) ->
                      spec.child("hostUsers").isFalse() && spec.child("hostNetwork").isTrue()),
              Map.entry(Leniency.ENV_FILES, Tolerance::hasEnvFiles),
              Map.entry(
                  Leniency.EMPTY_IMAGE_VOLUME,
                  (spec, rules) ->
                      any(
                          spec.child("volumes"),
                          each ->
                              each.child("image").isSet()
                                  && each.child("image", "reference").isEmpty())),
              Map.entry(
                  Leniency.SYS_ADMIN_WITHOUT_ESCALATION, Tolerance::hasSysAdminWithoutEscalation),
              Map.entry(
                  Leniency.SELINUX_CHANGE_POLICY,
                  (spec, rules) -> spec.child("securityContext", "seLinuxChangePolicy").isSet()),
              Map.entry(
                  Leniency.TOLERATION_COMPARISON,
                  (spec, rules) ->
                      any(
                          spec.child("tolerations"),
                          each ->
                              each.child("operator").is("Lt") || each.child("operator").is("Gt"))),
              Map.entry(
                  Leniency.RELAXED_DNS_SEARCH,
                  (spec, rules) ->
                      any(
                          spec.child("dnsConfig", "searches"),
                          each -> each.is(".") || each.text().indexOf('_') >= 0))));

  private Tolerance() {}

  /**
   * What to tolerate of the object that replaces {@code old}.
   *
   * @param rules what a new object must keep to
   */
  static Set<Leniency> of(String kind, Field old, Field next, Inspection rules) {
    Set<Leniency> tolerated = EnumSet.of(Leniency.INVALID_NAME);
    Field spec = old.child("spec");
    switch (kind) {
      case "PersistentVolumeClaim" -> {
        addSelectorValue(spec, rules, tolerated);
        if (spec.child("dataSource", "apiGroup").isSet()
            || spec.child("dataSourceRef", "apiGroup").isSet()) {
          tolerated.add(Leniency.INVALID_DATA_SOURCE_GROUP);
        }
      }
      case "PodDisruptionBudget" -> addSelectorValue(spec, rules, tolerated);
      case "StatefulSet" -> addStatefulSet(spec, next.child("spec"), rules, tolerated);
      case "Pod" -> addPod(old, next, rules, tolerated);
      case "HorizontalPodAutoscaler" -> addAutoscaler(spec, next.child("spec"), rules, tolerated);
      case "CronJob" -> {
        if (spec.child("schedule").text().contains("TZ")) {
          tolerated.add(Leniency.ZONE_IN_SCHEDULE);
        }
        if (spec.child("timeZone").node().equals(next.child("spec", "timeZone").node())) {
          tolerated.add(Leniency.SAME_TIME_ZONE);
        }
        Field job = next.child("spec", "jobTemplate", "spec");
        addPod(
            spec.child("jobTemplate", "spec", "template"), job.child("template"), rules, tolerated);
      }
      case "Job" -> {
        tolerated.add(Leniency.GENERATED_SELECTOR);
        addSelectorValue(spec, rules, tolerated);
        addPod(spec.child("template"), next.child("spec", "template"), rules, tolerated);
      }
      case "DaemonSet" -> {
        addSelectorValue(spec, rules, tolerated);
        addPod(spec.child("template"), next.child("spec", "template"), rules, tolerated);
      }
      default -> addPod(spec.child("template"), next.child("spec", "template"), rules, tolerated);
    }
    return tolerated;
  }

  private static void addSelectorValue(Field spec, Inspection rules, Set<Leniency> tolerated) {
    if (any(
        spec.child("selector", "matchExpressions"),
        each -> rules.violates(SelectorLaws::values, each.child("values")))) {
      tolerated.add(Leniency.INVALID_SELECTOR_VALUE);
    }
  }

  private static void addAutoscaler(
      Field spec, Field next, Inspection rules, Set<Leniency> tolerated) {
    Field least = spec.child("minReplicas");
    if (least.isSet() && least.number() == 0) {
      tolerated.add(Leniency.SCALED_TO_ZERO);
    }
    Field before = spec.child("scaleTargetRef");
    Field after = next.child("scaleTargetRef");
    if (before.child("kind").is(after.child("kind").text())
        && before.child("apiVersion").is(after.child("apiVersion").text())) {
      tolerated.add(Leniency.SAME_SCALE_TARGET);
    }
    if (any(
        spec.child("metrics"),
        metric ->
            rules.violates(
                AutoscalerLaws::describedVersion,
                metric.child("object", "describedObject", "apiVersion")))) {
      tolerated.add(Leniency.INVALID_DESCRIBED_VERSION);
    }
  }

  private static void addStatefulSet(
      Field spec, Field next, Inspection rules, Set<Leniency> tolerated) {
    addPod(spec.child("template"), next.child("template"), rules, tolerated);
    tolerated.add(Leniency.INVALID_SERVICE_NAME);
    tolerated.add(Leniency.INVALID_CLAIM_TEMPLATES);
    if (spec.child("updateStrategy", "type").is("Recreate")) {
      tolerated.add(Leniency.RECREATE_STRATEGY);
    }
    Inspection ofOld = rules.another(tolerated, Set.of());
    ofOld.apply("StatefulSetSpec", spec);
    if (ofOld.count() > 0) {
      // A template that older servers let pass must not keep the set from being scaled.
      tolerated.add(Leniency.INVALID_POD_TEMPLATE);
    }
  }

  private static void addPod(Field old, Field next, Inspection rules, Set<Leniency> tolerated) {
    Field spec = old.child("spec");
    if (!spec.isSet()) {
      return;
    }
    BY_OLD_POD_SPEC.forEach(
        (leniency, has) -> {
          if (has.test(spec, rules)) {
            tolerated.add(leniency);
          }
        });
    Field cost = old.child("metadata", "annotations").key(PodTemplateLaws.DELETION_COST);
    if (cost.isSet() && rules.violates(PodTemplateLaws::deletionCost, cost)) {
      tolerated.add(Leniency.INVALID_DELETION_COST);
    }
    Set<String> relaxed = relaxedEnvNames(spec);
    relaxed.retainAll(relaxedEnvNames(next.child("spec")));
    if (!relaxed.isEmpty()) {
      tolerated.add(Leniency.RELAXED_ENV_NAMES);
    }
  }

  /** The addresses that a Service has in whatever form. */
  static Set<String> addresses(Field service) {
    Set<String> addresses = new HashSet<>();
    for (String list : List.of("clusterIPs", "externalIPs", "loadBalancerSourceRanges")) {
      for (Field address : service.child("spec", list).items()) {
        addresses.add(address.text().strip());
      }
    }
    addresses.remove("None");
    return addresses;
  }

  private static boolean any(Field list, Predicate<Field> has) {
    return list.items().stream().anyMatch(has);
  }

  private static boolean isSidecar(Field container) {
    return container.child("restartPolicy").is("Always");
  }

  private static boolean hasIndivisibleHugePages(Field spec, Inspection rules) {
    return ContainerLaws.all(spec).stream()
            .map(container -> container.child("resources"))
            .anyMatch(
                resources ->
                    ResourceLaws.hasIndivisible(resources.child("limits"))
                        || ResourceLaws.hasIndivisible(resources.child("requests")))
        || ResourceLaws.hasIndivisible(spec.child("overhead"));
  }

  private static boolean hasInvalidAffinity(Field spec, Inspection rules) {
    for (String kind : List.of("podAffinity", "podAntiAffinity")) {
      Field affinity = spec.child("affinity", kind);
      Field required = affinity.child("requiredDuringSchedulingIgnoredDuringExecution");
      Field preferred = affinity.child("preferredDuringSchedulingIgnoredDuringExecution");
      if (any(required, term -> hasInvalidSelector(term, rules))
          || any(preferred, term -> hasInvalidSelector(term.child("podAffinityTerm"), rules))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasInvalidSelector(Field term, Inspection rules) {
    return rules.violates("LabelSelector", term.child("labelSelector"))
        || rules.violates("LabelSelector", term.child("namespaceSelector"));
  }

  private static boolean hasInvalidNodeAffinity(Field spec, Inspection rules) {
    Field required =
        spec.child("affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution");
    return any(
        required.child("nodeSelectorTerms"),
        term -> rules.violates(SchedulingLaws::nodeAffinityValues, term.child("matchExpressions")));
  }

  private static boolean hasNonLocalTokenPath(Field spec, Inspection rules) {
    for (Field volume : spec.child("volumes").items()) {
      for (Field source : volume.child("projected", "sources").items()) {
        Field token = source.child("serviceAccountToken");
        if (token.isSet() && !TextFormats.projectedPath(token.child("path").text()).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean hasRestartRules(Field spec, Inspection rules) {
    return any(
            spec.child("initContainers"),
            each ->
                each.child("restartPolicy").isSet() && !isSidecar(each)
                    || !each.child("restartPolicyRules").isEmpty())
        || any(spec.child("containers"), each -> each.child("restartPolicy").isSet());
  }

  private static boolean hasRestartAll(Field spec, Inspection rules) {
    return ContainerLaws.all(spec).stream()
            .anyMatch(
                each ->
                    any(
                        each.child("restartPolicyRules"),
                        rule -> rule.child("action").is("RestartAllContainers")))
        || any(
            spec.child("initContainers"),
            each -> isSidecar(each) && !each.child("restartPolicyRules").isEmpty());
  }

  private static boolean hasInitRestartContainer(Field spec, Inspection rules) {
    return any(
        spec.child("initContainers"),
        each ->
            !isSidecar(each)
                && any(
                    each.child("resizePolicy"),
                    policy -> policy.child("restartPolicy").is("RestartContainer")));
  }

  private static boolean hasEnvFiles(Field spec, Inspection rules) {
    return ContainerLaws.all(spec).stream()
        .anyMatch(
            each -> any(each.child("env"), env -> env.child("valueFrom", "fileKeyRef").isSet()));
  }

  private static boolean hasSysAdminWithoutEscalation(Field spec, Inspection rules) {
    return ContainerLaws.all(spec).stream()
        .map(container -> container.child("securityContext"))
        .anyMatch(
            context ->
                context.child("allowPrivilegeEscalation").isFalse()
                    && any(
                        context.child("capabilities", "add"),
                        capability -> capability.is("CAP_SYS_ADMIN")));
  }

  /** The names of variables, and prefixes of names, that only the relaxed form allows. */
  private static Set<String> relaxedEnvNames(Field spec) {
    Set<String> names = new HashSet<>();
    for (Field container : ContainerLaws.all(spec)) {
      container.child("env").items().forEach(env -> names.add(env.child("name").text()));
      container.child("envFrom").items().forEach(from -> names.add(from.child("prefix").text()));
    }
    names.removeIf(
        name ->
            TextFormats.strictEnvName(name).isEmpty()
                || !TextFormats.relaxedEnvName(name).isEmpty());
    return names;
  }
}
