package dev.ordinal.schema;

import java.util.List;

/** Laws of the workloads beside StatefulSets that run on (kubernetes, pkg/apis/apps/validation). */
final class WorkloadLaws {

  private static final String NO_MATCH = "`selector` does not match template `labels`";

  private WorkloadLaws() {}

  /** Selector and template of a Deployment or ReplicaSet. */
  static void replicatedTemplate(Field spec, Inspection inspection) {
    Field selector = spec.child("selector");
    Field template = spec.child("template");
    int before = inspection.count();
    if (!selector.isSet()) {
      inspection.required(selector, "");
      inspection.invalid(template.child("metadata", "labels"), NO_MATCH);
    } else {
      inspection.apply("LabelSelector", selector);
      if (isEmpty(selector)) {
        inspection.invalid(selector, "empty selector is invalid for deployment");
      } else if (inspection.count() > before) {
        inspection.invalid(selector, "invalid label selector");
        return;
      } else if (!selects(selector, template)) {
        inspection.invalid(template.child("metadata", "labels"), NO_MATCH);
      }
    }
    PodTemplateLaws.template(template, inspection);
    lasting(template, "ReplicaSet", inspection);
  }

  /** Selector and template of a DaemonSet. */
  static void daemonTemplate(Field spec, Inspection inspection) {
    Field selector = spec.child("selector");
    Field template = spec.child("template");
    int before = inspection.count();
    if (selector.isSet()) {
      inspection.apply("LabelSelector", selector);
    }
    boolean valid = inspection.count() == before;
    if (valid && (!selector.isSet() || !isEmpty(selector) && !selects(selector, template))) {
      inspection.invalid(template.child("metadata", "labels"), NO_MATCH);
    }
    if (selector.isSet() && isEmpty(selector)) {
      inspection.invalid(selector, "empty selector is invalid for daemonset");
    }
    PodTemplateLaws.template(template, inspection);
    lasting(template, "DaemonSet", inspection);
  }

  private static boolean isEmpty(Field selector) {
    return selector.child("matchLabels").isEmpty() && selector.child("matchExpressions").isEmpty();
  }

  private static boolean selects(Field selector, Field template) {
    return SelectorLaws.matches(selector, template.child("metadata", "labels"));
  }

  /** Pods of controllers that replace them run until they are deleted. */
  private static void lasting(Field template, String kind, Inspection inspection) {
    Field restartPolicy = template.child("spec", "restartPolicy");
    if (!restartPolicy.is("Always")) {
      inspection.unsupported(restartPolicy, List.of("Always"));
    }
    Field deadline = template.child("spec", "activeDeadlineSeconds");
    if (deadline.isSet()) {
      inspection.forbidden(deadline, "activeDeadlineSeconds in " + kind + " is not Supported");
    }
  }

  static void deploymentStrategy(Field strategy, Inspection inspection) {
    Field rolling = strategy.child("rollingUpdate");
    if (strategy.child("type").is("Recreate")) {
      if (rolling.isSet()) {
        inspection.forbidden(rolling, "may not be specified when strategy `type` is 'Recreate'");
      }
    } else if (!strategy.child("type").is("RollingUpdate")) {
      inspection.unsupported(strategy, List.of("Recreate", "RollingUpdate"));
    } else if (!rolling.isSet()) {
      inspection.required(rolling, "this should be defaulted and never be nil");
    } else {
      Field unavailable = rolling.child("maxUnavailable");
      StatefulSetLaws.intOrPercent(unavailable, inspection);
      Field surge = rolling.child("maxSurge");
      StatefulSetLaws.amount(surge, inspection);
      if (isZero(unavailable) && isZero(surge)) {
        inspection.invalid(unavailable, "may not be 0 when `maxSurge` is 0");
      }
    }
  }

  static void daemonStrategy(Field strategy, Inspection inspection) {
    Field rolling = strategy.child("rollingUpdate");
    if (strategy.child("type").is("OnDelete")) {
      return;
    }
    if (!strategy.child("type").is("RollingUpdate")) {
      inspection.unsupported(strategy, List.of("RollingUpdate", "OnDelete"));
    } else if (!rolling.isSet()) {
      inspection.required(rolling, "");
    } else {
      Field unavailable = rolling.child("maxUnavailable");
      Field surge = rolling.child("maxSurge");
      StatefulSetLaws.intOrPercent(unavailable, inspection);
      StatefulSetLaws.intOrPercent(surge, inspection);
      if (!isZero(unavailable) && !isZero(surge)) {
        inspection.invalid(surge, "may not be set when maxUnavailable is non-zero");
      } else if (isZero(unavailable) && isZero(surge)) {
        inspection.required(unavailable, "cannot be 0 when maxSurge is 0");
      }
    }
  }

  private static boolean isZero(Field amount) {
    return StatefulSetLaws.amount(amount).signum() == 0;
  }

  static void progressDeadline(Field spec, Inspection inspection) {
    Field deadline = spec.child("progressDeadlineSeconds");
    if (deadline.isSet() && deadline.number() <= spec.child("minReadySeconds").number()) {
      inspection.invalid(deadline, "must be greater than minReadySeconds");
    }
  }
}
